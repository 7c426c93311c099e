namespace NotebookCourse.Player.Tests.EndToEnd;

public class BadParameterTests
{
    [Theory]
    [InlineData("run|fine.dib|--set|n=0", "n must be 1 to 9, but was 0")]
    [InlineData("run|fine.dib|--set|nosuch=1", "n (1 to 9)")]
    [InlineData("run|fine.dib|--set|x", "NAME=VALUE")]
    [InlineData("run|fine.dib|--set|n=1|--set|n=2", "twice")]
    [InlineData("run|fine.dib|--timeout|-1", "'-1'")]
    [InlineData("run|fine.dib|--timeout|0", "above 0")]
    [InlineData("run|fine.dib|--timeout|soon", "'soon'")]
    [InlineData("run|fine.dib|--timeout|NaN", "'NaN'")]
    [InlineData("run|fine.dib|--timeout|1e300", "at most")]
    [InlineData("run|fine.dib|--nosuch", "--nosuch")]
    [InlineData("run|fine.dib|--json|.", "a folder")]
    [InlineData("run|fine.dib|--json|fine.dib/x.json", "fine.dib")]
    [InlineData("export|fine.dib|--to|pdf", "html or ipynb, but was 'pdf'")]
    [InlineData("export|fine.dib|--no-run|--out|fine.dib", "is a file")]
    [InlineData("export|fine.dib|--no-run|--out|fine.dib/below", "cannot be written")]
    [InlineData("nosuch", "'nosuch'")]
    [InlineData("list|nosuch", "'nosuch'")]
    public async Task Command_BadParameter_Is5AndSaysWhatWasExpected(string arguments, string expected)
    {
        using var folder = new NotebookFolder().With("fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync(arguments.Split('|'));

        Assert.Equal(5, ending.ExitCode);
        Assert.Contains(expected, ending.Error);
        Assert.Empty(ending.Output);
    }

    [Fact]
    public async Task Export_ToAPlaceThatTakesNoFiles_Is5()
    {
        // Even the superuser cannot make a folder there.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        using var folder = new NotebookFolder().With("fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("export", "fine.dib", "--no-run", "--out", "/proc/nosuch");

        Assert.Equal(5, ending.ExitCode);
        Assert.Contains("/proc/nosuch cannot be written", ending.Error);
    }

    [Fact]
    public async Task Command_None_ShowsHelp()
    {
        using var folder = new NotebookFolder();

        var ending = await folder.CourseAsync();

        Assert.Equal(0, ending.ExitCode);
        Assert.All(["run", "export", "list", "doctor"], command => Assert.Contains(command, ending.Output));
    }
}
