using NotebookCourse.Notebooks;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly TemporaryData _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void TidyUp_FilesThatOthersMayRead_AreTheOwnersAloneAfterwards()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }
        var (folder, file) = (Path.Combine(_data.Folder.For("edits"), "08"), Write("edits/08/a.json"));
        var foreign = Write("mine.txt");
        foreach (var each in new[] { file, foreign }) File.SetUnixFileMode(each, Open);

        _data.Folder.TidyUp(DateTimeOffset.UtcNow);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Equal(Open, File.GetUnixFileMode(foreign));
    }

    [Fact]
    public void Keep_InAFolderThatIsNotThereYet_MakesFoldersAndFilesOfTheOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }
        var data = new DataFolder(Path.Combine(_data.Folder.Root, "not", "yet"));

        new EditStore(data, "08", _data.Broken).Save([new Cell(CellLanguage.CSharp, "1")], 0, "2");
        new RunStore(data, TimeProvider.System, _data.Broken).Save("08", 1, new Dictionary<string, string>(), "{}");
        new ProgressStore(data, TimeProvider.System, _data.Broken).Note("08", 1, null);
        using var log = new OutputLog(Path.Combine(new SpoolFolder(data).For("08"), "one.txt"));
        log.Append(new string('x', 10 * OutputLog.HalfCharacters));

        string[] folders = [.. Directory.GetDirectories(_data.Folder.Root, "*", SearchOption.AllDirectories)];
        Assert.Equal(["edits", "progress", "runs", "spool"], folders.Where(folder => Path.GetDirectoryName(folder) == data.Root).Select(Path.GetFileName).Order());
        foreach (var folder in folders) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        foreach (var file in Directory.GetFiles(_data.Folder.Root, "*", SearchOption.AllDirectories))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("edits/08/a.json.0123456789abcdef0123456789abcdef.unfinished", 2, false)]
    [InlineData("runs/b.json.0123456789abcdef0123456789abcdef.unfinished", 2, false)]
    [InlineData("progress/08.json.0123456789abcdef0123456789abcdef.unfinished", 0, true)]
    [InlineData("edits/08/a.json.unfinished", 2, true)]
    [InlineData("edits/08/a.json", 2, true)]
    [InlineData("letters/a.json.0123456789abcdef0123456789abcdef.unfinished", 2, true)]
    public void TidyUp_WhatKilledWritesLeft_GoesWhenItIsOldAndOurs(string name, int hours, bool stays)
    {
        var file = Write(name);

        _data.Folder.TidyUp(DateTimeOffset.UtcNow.AddHours(hours));

        Assert.Equal(stays, File.Exists(file));
    }

    [Fact]
    public void Write_ThatIsRefused_LeavesNothing()
    {
        var place = Path.Combine(_data.Folder.For("edits"), "a.json");
        Directory.CreateDirectory(place);

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(place, "{}"));

        Assert.Equal([place], Directory.GetFileSystemEntries(_data.Folder.For("edits")));
    }

    private string Write(string name)
    {
        var file = Path.Combine(_data.Folder.Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "{}");
        return file;
    }
}
