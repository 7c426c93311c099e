using System.Text;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class OutputLogTests : IDisposable
{
    private readonly TemporaryData _data = new();
    private readonly OutputLog _log;

    public OutputLogTests() => _log = new OutputLog(Path.Combine(_data.Folder.For("spool"), "one.txt"));

    public void Dispose()
    {
        _log.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Append_ShortText_IsKeptWholeAndTakesNoFile()
    {
        _log.Append("Hello, ");
        _log.Append("world\n");

        Assert.Equal(new TextExtract("Hello, world\n", 0, "", 13), _log.Extract());
        Assert.Null(_log.File);
        Assert.Equal("Hello, world\n", await WholeAsync());
    }

    [Fact]
    public async Task Append_LongText_KeepsBothEndsAndAllOfItInAFile()
    {
        var all = new StringBuilder();
        for (var line = 0; line < 50_000; line++)
        {
            all.Append(line).Append('\n');
            _log.Append($"{line}\n");
        }

        var extract = _log.Extract();
        Assert.StartsWith("0\n1\n2\n", extract.First, StringComparison.Ordinal);
        Assert.EndsWith("49998\n49999\n", extract.Last, StringComparison.Ordinal);
        Assert.Equal(50_000, extract.First.Count(c => c == '\n') + extract.LinesLeftOut + extract.Last.Count(c => c == '\n'));
        Assert.InRange(extract.First.Length + extract.Last.Length, 1, 2 * OutputLog.HalfCharacters);
        Assert.Equal(all.ToString(), await WholeAsync());
    }

    [Fact]
    public async Task Append_OnePieceLongerThanAllThatIsKept_IsInTheFileWhole()
    {
        var piece = new string('x', 10 * OutputLog.HalfCharacters);

        _log.Append(piece);

        Assert.Equal(piece, await WholeAsync());
    }

    [Fact]
    public void Dispose_LongText_DeletesTheFile()
    {
        _log.Append(new string('x', 10 * OutputLog.HalfCharacters));
        var file = _log.File!;
        Assert.True(File.Exists(file));

        _log.Dispose();

        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Append_DiskIsFull_KeepsBothEndsAndSaysWhatIsLost()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /dev/full");
        Directory.CreateDirectory(_data.Folder.For("spool"));
        File.CreateSymbolicLink(Path.Combine(_data.Folder.For("spool"), "one.txt"), "/dev/full");

        for (var line = 0; line < 50_000; line++) _log.Append($"{line}\n");

        var extract = _log.Extract();
        Assert.StartsWith("0\n1\n2\n", extract.First, StringComparison.Ordinal);
        Assert.EndsWith("49998\n49999\n", extract.Last, StringComparison.Ordinal);
        Assert.NotNull(extract.Loss);
        Assert.EndsWith("49999\n", await WholeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_FolderCannotBeMade_KeepsBothEnds()
    {
        await File.WriteAllTextAsync(_data.Folder.For("spool"), "", TestContext.Current.CancellationToken);

        _log.Append(new string('x', 10 * OutputLog.HalfCharacters));

        Assert.NotNull(_log.Extract().Loss);
        Assert.Contains('x', await WholeAsync());
    }

    [Fact]
    public async Task Dispose_FolderWasDeleted_IsFine()
    {
        _log.Append(new string('x', 10 * OutputLog.HalfCharacters));
        Directory.Delete(_data.Folder.For("spool"), recursive: true);

        _log.Append("y");
        Assert.EndsWith("y", await WholeAsync(), StringComparison.Ordinal);
        _log.Dispose();

        Assert.Null(_log.File);
    }

    private async Task<string> WholeAsync()
    {
        using var stream = new MemoryStream();
        await _log.CopyToAsync(stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
