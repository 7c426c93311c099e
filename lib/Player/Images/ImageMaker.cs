namespace NotebookCourse.Player.Images;

/// <summary>Compiles what a build has left, one after the other, and puts each image in place as soon as it is whole.</summary>
/// <param name="images">The images, in the order in which they are made.</param>
/// <param name="compiler">Compiles one.</param>
/// <param name="folder">The folder in which only one maker at a time may be at work.</param>
/// <param name="quiet">Waits until nobody minds that the next one is begun.</param>
internal sealed class ImageMaker(IReadOnlyList<NativeImage> images, IImageCompiler compiler, string folder, Func<CancellationToken, Task> quiet)
{
    internal const string LockName = "making.lock";

    /// <summary>Whether a maker, of this process or of another, is at work in a folder.</summary>
    public static bool IsAtWork(string folder)
    {
        try
        {
            using var alone = TryLock(folder);
            return alone is null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Makes what is due; does nothing where another maker is at work. Whoever cancels it loses the image that was being made and no other.</summary>
    public async Task<ImageReport> MakeAsync(CancellationToken stop)
    {
        var (made, problem) = (0, (string?)null);
        try
        {
            using var alone = TryLock(folder);
            if (alone is null) return new ImageReport(made, problem, AnotherIsAtWork: true);
            foreach (var image in images) Sweep(image);
            // Asked of each in its turn: a build may have come in between.
            foreach (var image in images.Where(image => image.IsDue))
            {
                await quiet(stop);
                try
                {
                    await MakeAsync(image, stop);
                    made++;
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
                {
                    problem ??= $"{image.Name}: {error.Message}";
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = error.Message;
        }
        return new ImageReport(made, problem);
    }

    private async Task MakeAsync(NativeImage image, CancellationToken stop)
    {
        if (!image.IsMade)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(image.Kept)!);
            await PutAsync(image.Kept, file => compiler.CompileAsync(image, file, stop));
        }
        // The build has looked at what is kept, so this comes second: none will put the assembly back.
        if (image.IsDue)
        {
            await PutAsync(image.Output, file =>
            {
                File.Copy(image.Kept, file);
                return Task.CompletedTask;
            });
        }
    }

    private static async Task PutAsync(string place, Func<string, Task> write)
    {
        var file = FileExchange.Beside(place);
        try
        {
            await write(file);
            FileExchange.Put(file, place);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Sweep(NativeImage image)
    {
        FileExchange.Sweep(image.Kept);
        FileExchange.Sweep(image.Output);
    }

    // The system opens it for one process only, and closes it when that process ends, however that happens.
    private static FileStream? TryLock(string folder)
    {
        var file = Path.Combine(folder, LockName);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}

/// <summary>What a maker has done.</summary>
/// <param name="Made">How many images it has put in place.</param>
/// <param name="Problem">What went wrong first; null if nothing did.</param>
/// <param name="AnotherIsAtWork">Whether it has done nothing because another maker is at work.</param>
internal sealed record ImageReport(int Made, string? Problem, bool AnotherIsAtWork = false);
