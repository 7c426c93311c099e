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

    [Theory]
    [InlineData("#!meta\n\n{")]
    [InlineData("#!csharp\n\nint n = nosuch;   //@param {type:\"slider\", min:1, max:9}\n")]
    [InlineData("#!markdown\n\n{nested}x\n")]
    public async Task List_ChapterThatCannotBeUnderstood_NamesTheOthersAndIs4(string text)
    {
        using var folder = new NotebookFolder().With("notebooks/01-bad.dib", text.Replace("{nested}", new string('>', 200), StringComparison.Ordinal)).With("notebooks/02-fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("list");

        Assert.Equal(4, ending.ExitCode);
        Assert.Contains("1 · Fine", ending.Output);
        Assert.Contains("01-bad.dib", ending.Error);
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
