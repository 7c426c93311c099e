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

    [Fact]
    public void Load_FileIsDamaged_SaysWhichAndWhatToDo()
    {
        Store().Save(Course, 1, "one");
        var file = Assert.Single(Directory.GetFiles(_data.Folder.For("edits"), "*.json", SearchOption.AllDirectories));
        File.WriteAllText(file, "{ half");

        var error = Assert.Throws<InvalidDataException>(() => Store().Load(Course));

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains("move it away", error.Message, StringComparison.Ordinal);
    }

    private EditStore Store() => new(_data.Folder, "08-multiprocessing");

    private static Cell Code(string source) => new(CellLanguage.CSharp, source);

    private static Cell Prose(string source) => new(CellLanguage.Markdown, source);
}
