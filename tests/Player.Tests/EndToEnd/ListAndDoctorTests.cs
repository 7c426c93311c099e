namespace NotebookCourse.Player.Tests.EndToEnd;

public class ListAndDoctorTests
{
    [Fact]
    public async Task List_Course_NamesTitleMinutesFileAndKnobs()
    {
        using var folder = new NotebookFolder().With("notebooks/01-fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("list");

        Assert.Equal(
            ["1 · Fine, 5 minutes", "    notebooks/01-fine.dib", "    n = 2 (1 to 9)"],
            ending.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        Assert.Equal((0, ""), (ending.ExitCode, ending.Error));
    }

    [Fact]
    public async Task List_ChapterThatIsNoNotebook_NamesTheOthersAndIs4()
    {
        using var folder = new NotebookFolder().With("notebooks/01-fine.dib", NotebookFolder.Fine).With("notebooks/02-bad.dib", "#!meta\n\n{");

        var ending = await folder.CourseAsync("list");

        Assert.Equal(4, ending.ExitCode);
        Assert.Contains("1 · Fine", ending.Output);
        Assert.Contains("02-bad.dib", ending.Error);
    }

    [Fact]
    public async Task Doctor_CompleteCourse_DescribesTheMachineAndFindsAll()
    {
        using var folder = new NotebookFolder();

        var ending = await folder.CourseAsync("doctor");

        Assert.Equal((0, ""), (ending.ExitCode, ending.Error));
        Assert.All(["cores", "memory", "system", "runtime"], fact => Assert.Contains(fact, ending.Output));
        Assert.Contains("first cell's result after", ending.Output);
        Assert.Contains("what you change is kept in", ending.Output);
        Assert.DoesNotContain("missing", ending.Output);
    }

    [Fact]
    public async Task Doctor_CourseThatIsNotBuilt_SaysWhatIsMissingAndWhatThatDisables()
    {
        using var folder = new NotebookFolder().With("notebooks/01-fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("doctor");

        Assert.Equal(3, ending.ExitCode);
        Assert.Contains("there is no lib/course.csx; without it every chapter stops at its first cell", ending.Output);
        Assert.Contains("there is no lib/plotly.min.js; without it charts need the network", ending.Output);
    }

    [Fact]
    public async Task Help_NamesEachCommand()
    {
        using var folder = new NotebookFolder();

        var ending = await folder.CourseAsync("--help");

        Assert.Equal((0, ""), (ending.ExitCode, ending.Error));
        Assert.All(["run", "export", "list", "doctor", "--port", "--no-browser"], word => Assert.Contains(word, ending.Output));
    }
}
