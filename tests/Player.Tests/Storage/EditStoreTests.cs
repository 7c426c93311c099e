using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Storage;

public sealed class EditStoreTests : IDisposable
{
    private readonly TemporaryData _data = new();

    private static readonly Cell[] Course = [Prose("# One"), Code("1"), Code("2"), Code("1")];

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Load_NothingSaved_FindsNothing() => Assert.Empty(Store().Load(Course));

    [Fact]
    public void Load_AfterSave_FindsTheEditAtItsCell()
    {
        Store().Save(Course, 2, "22");

        var edit = Assert.Single(Store().Load(Course));

        Assert.Equal((2, "22", false), (edit.Key, edit.Value.Source, edit.Value.CourseChanged));
    }

    [Fact]
    public void Load_TwoEqualCells_KeepsTheirEditsApart()
    {
        Store().Save(Course, 1, "first");
        Store().Save(Course, 3, "second");

        var edits = Store().Load(Course);

        Assert.Equal(("first", "second"), (edits[1].Source, edits[3].Source));
    }

    [Fact]
    public void Load_CellsWereInsertedBefore_FollowsTheCell()
    {
        Store().Save(Course, 2, "22");

        var edit = Assert.Single(Store().Load([Prose("# New"), Code("0"), .. Course]));

        Assert.Equal((4, "22"), (edit.Key, edit.Value.Source));
    }

    [Fact]
    public void Load_CourseRewroteTheCell_KeepsTheEditAndSaysSo()
    {
        Store().Save(Course, 2, "22");

        var edit = Assert.Single(Store().Load([Course[0], Course[1], Code("2 + 0"), Course[3]]));

        Assert.Equal((2, "22", true), (edit.Key, edit.Value.Source, edit.Value.CourseChanged));
    }

    [Fact]
    public void Load_CourseDroppedTheCell_LosesNoFile()
    {
        Store().Save(Course, 3, "mine");

        Assert.Empty(Store().Load([Course[0]]));

        Assert.Equal("mine", Store().Load(Course)[3].Source);
    }

    [Fact]
    public void Remove_EditOfARewrittenCell_DoesNotComeBack()
    {
        Store().Save(Course, 2, "22");
        Cell[] rewritten = [Course[0], Course[1], Code("2 + 0"), Course[3]];

        Store().Remove(rewritten, 2);

        Assert.Empty(Store().Load(rewritten));
    }

    [Fact]
    public void Save_TwoPlayersEditDifferentCells_KeepsBoth()
    {
        var (one, other) = (Store(), Store());
        one.Save(Course, 1, "one");
        other.Save(Course, 2, "other");

        Assert.Equal(2, Store().Load(Course).Count);
    }

    [Theory]
    [InlineData("{ half")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{ "index": 1, "source": null }""")]
    [InlineData("""{ "index": 1, "source": "\ud800" }""")]
    public void Load_OneFileIsDamaged_CostsItselfIsKeptAsideAndTold(string damaged)
    {
        Store().Save(Course, 1, "one");
        var file = Assert.Single(Files());
        Store().Save(Course, 2, "two");
        File.WriteAllText(file, damaged);

        var edits = Store().Load(Course);

        Assert.Equal("two", Assert.Single(edits).Value.Source);
        var aside = Assert.Single(Directory.GetFiles(Folder, "*.broken-*"));
        Assert.Equal(damaged, File.ReadAllText(aside));
        Assert.Contains(Path.GetFileName(aside), Assert.Single(Store().Troubles).Text, StringComparison.Ordinal);
        Assert.Contains(file, Assert.Single(Store().Troubles).Text, StringComparison.Ordinal);
        Assert.Equal("two", Assert.Single(Store().Load(Course)).Value.Source);
    }

    [Theory]
    [InlineData("{ half", "found something else in line 1")]
    [InlineData("{\n\n\"index\": x", "found something else in line 3")]
    [InlineData("[]", "found something else")]
    [InlineData("", "it is empty")]
    public void Load_DamagedFile_IsToldInSentencesAndItsReaderApart(string damaged, string found)
    {
        Store().Save(Course, 1, "one");
        File.WriteAllText(Assert.Single(Files()), damaged);

        Store().Load(Course);

        var trouble = Assert.Single(Store().Troubles);
        Assert.Contains(found, trouble.Text, StringComparison.Ordinal);
        Assert.Contains("cannot be understood", trouble.Text, StringComparison.Ordinal);
        Assert.Contains("If you wrote in it, mend it", trouble.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePosition", trouble.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("JSON value", trouble.Text, StringComparison.Ordinal);
        Assert.Equal(damaged.Length > 0, trouble.Detail.Length > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Load_Link_IsNotFollowedAndIsTold(bool leadsSomewhere)
    {
        Store().Save(Course, 1, "one");
        var (file, elsewhere) = (Assert.Single(Files()), Path.Combine(_data.Folder.Root, "elsewhere.json"));
        File.Move(file, elsewhere);
        File.CreateSymbolicLink(file, leadsSomewhere ? elsewhere : elsewhere + ".gone");

        Assert.Empty(Store().Load(Course));

        Assert.Contains($"{file} is a link", Assert.Single(Store().Troubles).Text, StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(file).LinkTarget);
        Store().Save(Course, 1, "mine");
        Assert.Equal("mine", Store().Load(Course)[1].Source);
        Assert.NotNull(new FileInfo(Assert.Single(Directory.GetFiles(Folder, "*.broken-*"))).LinkTarget);
        Assert.Contains("one", File.ReadAllText(elsewhere), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_WhereABrokenFileStands_KeepsBoth()
    {
        Store().Save(Course, 1, "one");
        File.WriteAllText(Assert.Single(Files()), "{ half");

        Store().Save(Course, 1, "mine");

        Assert.Equal("mine", Store().Load(Course)[1].Source);
        Assert.Equal("{ half", File.ReadAllText(Assert.Single(Directory.GetFiles(Folder, "*.broken-*"))));
    }

    [Fact]
    public void Load_FileOfANewerPlayer_StaysUntilTheCellIsEdited()
    {
        Store().Save(Course, 1, "one");
        var file = Assert.Single(Files());
        File.WriteAllText(file, """{ "version": 2, "texts": ["one"] }""");

        Assert.Empty(Store().Load(Course));

        Assert.True(File.Exists(file));
        Assert.Contains("newer", Assert.Single(Store().Troubles).Text, StringComparison.Ordinal);
        Store().Save(Course, 1, "mine");
        Assert.Equal("mine", Store().Load(Course)[1].Source);
        Assert.Contains("texts", File.ReadAllText(Assert.Single(Directory.GetFiles(Folder, "*.broken-*"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public void Load_PlaceThatTheChapterHasNot_LosesNothing(int index)
    {
        Store().Save(Course, 2, "two");
        File.WriteAllText(Path.Combine(Folder, "0123.json"), $$"""{ "index": {{index}}, "source": "lost" }""");

        Assert.Equal("two", Assert.Single(Store().Load(Course)).Value.Source);
        Assert.Equal(2, Files().Length);
    }

    [Fact]
    public void Load_ManyBrokenFilesOfOneName_KeepsAFew()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var store = new EditStore(_data.Folder, "08-multiprocessing", new BrokenFiles(clock));
        for (var round = 0; round < 9; round++)
        {
            store.Save(Course, 1, "one");
            File.WriteAllText(Assert.Single(Files()), $"{round}{{");
            store.Load(Course);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var kept = Directory.GetFiles(Folder, "*.broken-*").Order().Select(File.ReadAllText);

        Assert.Equal(["4{", "5{", "6{", "7{", "8{"], kept);
    }

    [Fact]
    public void Save_UnderUnix_IsTheOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }

        Store().Save(Course, 1, "one");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(Files())));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    private string Folder => Path.Combine(_data.Folder.For("edits"), "08-multiprocessing");

    private string[] Files() => Directory.GetFiles(Folder, "*.json");

    private EditStore Store() => new(_data.Folder, "08-multiprocessing", _data.Broken);

    private static Cell Code(string source) => new(CellLanguage.CSharp, source);

    private static Cell Prose(string source) => new(CellLanguage.Markdown, source);
}
