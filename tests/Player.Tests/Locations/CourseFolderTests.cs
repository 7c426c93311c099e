using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Tests.EndToEnd;

namespace NotebookCourse.Player.Tests.Locations;

public class CourseFolderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("notebooks")]
    [InlineData("notebooks/solutions")]
    public void Above_FolderOfACourse_IsItsRoot(string start)
    {
        using var folder = new NotebookFolder().With("notebooks/01-a.dib", "").With("notebooks/solutions/01-a.dib", "");

        Assert.Equal(folder.Root, CourseFolder.Above(folder[start])?.Root.TrimEnd(Path.DirectorySeparatorChar));
    }

    [Fact]
    public void Above_FolderOfNotebooksOfJupyterAlone_IsACourse()
    {
        using var folder = new NotebookFolder().With("notebooks/01-a.ipynb", "");

        Assert.Equal(folder.Root, CourseFolder.Above(folder["notebooks"])?.Root.TrimEnd(Path.DirectorySeparatorChar));
    }

    [Fact]
    public void Above_FolderOfNoCourse_IsNullAndFindFallsBackToTheOneItWasBuiltIn()
    {
        using var folder = new NotebookFolder().With("notebooks/readme.txt", "");

        Assert.Null(CourseFolder.Above(folder.Root));
        Assert.NotNull(CourseFolder.Built);
        Assert.Equal(CourseFolder.Built, CourseFolder.Find(folder.Root));
    }

    [Fact]
    public void Chapters_Course_AreInOrderWithoutSolutions()
    {
        using var folder = new NotebookFolder()
            .With("notebooks/10-b.dib", "").With("notebooks/02-a.dib", "").With("notebooks/solutions/02-a.dib", "").With("notebooks/x.txt", "")
            .With("notebooks/05-c.ipynb", "").With("notebooks/.ipynb_checkpoints/05-c-checkpoint.ipynb", "");

        Assert.Equal(["02-a.dib", "05-c.ipynb", "10-b.dib"], new CourseFolder(folder.Root).Chapters.Select(Path.GetFileName));
    }
}
