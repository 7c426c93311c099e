namespace NotebookCourse.Player.Images;

/// <summary>Makes the native images that the build has left, while the player is open; it ends with the player.</summary>
internal sealed class BackgroundImages : IAsyncDisposable
{
    private static readonly TimeSpan AnotherLook = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _closing = new();
    private readonly Task _work;

    /// <summary>Begins with a maker of these images.</summary>
    internal BackgroundImages(IReadOnlyList<NativeImage> images, ImageMaker maker, TextWriter output, TimeProvider clock)
    {
        Notice = images.Any(image => image.IsDue)
            ? "Faster starts are being prepared in the background, at low priority, once, for a minute or two. Until then the first cell of a chapter takes some seconds longer, and a measurement may be disturbed a little."
            : null;
        // On the pool: the page must not wait for what the maker does before its first wait.
        _work = Notice is null ? Task.CompletedTask : Task.Run(() => WorkAsync(maker, output, clock));
    }

    /// <summary>What the learner is told of it; null if there is nothing to make.</summary>
    public string? Notice { get; }

    /// <summary>Begins, if there is something to make; does not wait for it.</summary>
    /// <param name="quiet">Waits until nobody minds that the next image is begun.</param>
    /// <param name="output">Where the end is told.</param>
    public static BackgroundImages Start(Func<CancellationToken, Task> quiet, TextWriter output)
    {
        var images = ImagePlan.Read(ImagePlan.Folder);
        return new(images, new ImageMaker(images, new LowPriorityCompiler(), ImagePlan.Folder, quiet), output, TimeProvider.System);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _work;
        _closing.Dispose();
    }

    private async Task WorkAsync(ImageMaker maker, TextWriter output, TimeProvider clock)
    {
        try
        {
            var report = await maker.MakeAsync(_closing.Token);
            // Another player makes them; if it is closed before it is through, this one goes on.
            while (report.AnotherIsAtWork)
            {
                await Task.Delay(AnotherLook, clock, _closing.Token);
                report = await maker.MakeAsync(_closing.Token);
            }
            if (report.Problem is { } problem)
                await output.WriteLineAsync($"Faster starts could not be prepared ({problem}). All works as it is.");
            else if (report.Made > 0)
                await output.WriteLineAsync("Faster starts are prepared.");
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The next player goes on where this one ended.
        }
    }
}
