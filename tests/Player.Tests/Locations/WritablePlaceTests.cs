using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Tests.EndToEnd;

namespace NotebookCourse.Player.Tests.Locations;

public class WritablePlaceTests
{
    [Fact]
    public void CheckFolder_FolderThatIsNotThere_MakesItAndLeavesNothingInIt()
    {
        using var folder = new NotebookFolder();

        WritablePlace.CheckFolder("--out", folder["a/b"]);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["a/b"]));
    }

    [Fact]
    public void CheckFile_FileThatIsThere_KeepsItsContent()
    {
        using var folder = new NotebookFolder().With("run.json", "{}");

        WritablePlace.CheckFile("--json", folder["run.json"]);

        Assert.Equal("{}", File.ReadAllText(folder["run.json"]));
    }

    [Fact]
    public void CheckFile_FileThatIsNotThere_DoesNotMakeIt()
    {
        using var folder = new NotebookFolder();

        WritablePlace.CheckFile("--json", folder["run.json"]);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }
}
