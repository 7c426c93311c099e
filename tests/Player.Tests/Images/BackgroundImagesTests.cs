using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Images;

namespace NotebookCourse.Player.Tests.Images;

public sealed class BackgroundImagesTests : IDisposable
{
    private readonly ImageFolder _folder = new();
    private readonly LineWriter _output = new();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    [Fact]
    public async Task Start_NothingIsDue_SaysNothingAndCompilesNothing()
    {
        await using (var images = new BackgroundImages([], _folder.Maker(), _output, _clock)) Assert.Null(images.Notice);

        Assert.False(_output.Line.IsCompleted);
    }

    [Fact]
    public async Task Start_OneIsDue_SaysSoAndTellsTheEnd()
    {
        var image = _folder.Add("First");

        await using var images = new BackgroundImages([image], _folder.Maker(image), _output, _clock);

        Assert.Contains("at low priority", images.Notice);
        Assert.Equal("Faster starts are prepared.", await _output.Line);
        Assert.True(ImageFolder.IsInPlace(image));
    }

    [Fact]
    public async Task Start_CompilerFails_SaysSoInOneLine()
    {
        var image = _folder.Add("First");
        _folder.Midway = (_, _) => throw new InvalidOperationException("no memory");

        await using var images = new BackgroundImages([image], _folder.Maker(image), _output, _clock);

        Assert.Equal("Faster starts could not be prepared (First: no memory). All works as it is.", await _output.Line);
    }

    [Fact]
    public async Task Dispose_InTheMiddle_EndsTheCompilerAndSaysNothing()
    {
        var image = _folder.Add("First");
        var begun = new TaskCompletionSource();
        _folder.Midway = (_, stop) =>
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite, stop);
        };
        await using (new BackgroundImages([image], _folder.Maker(image), _output, _clock)) await begun.Task;

        Assert.False(_output.Line.IsCompleted);
        Assert.True(image.IsDue);
        Assert.Equal(["First.dll"], ImageFolder.Files(_folder.Output));
    }

    [Fact]
    public async Task Start_AnotherPlayerIsAtWorkAndEnds_GoesOn()
    {
        var image = _folder.Add("First");
        var other = _folder.Lock();
        await using var images = new BackgroundImages([image], _folder.Maker(image), _output, _clock);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(_folder.Compiled);

        await other.DisposeAsync();

        while (!_output.Line.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }
        Assert.Equal("Faster starts are prepared.", await _output.Line);
    }

    /// <summary>Hands out the first line that is written to it.</summary>
    private sealed class LineWriter : StringWriter
    {
        private readonly TaskCompletionSource<string?> _line = new();

        public Task<string?> Line => _line.Task.WaitAsync(TestContext.Current.CancellationToken);

        public override Task WriteLineAsync(string? value)
        {
            _line.SetResult(value);
            return Task.CompletedTask;
        }
    }
}
