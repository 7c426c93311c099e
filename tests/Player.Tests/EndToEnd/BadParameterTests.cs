using NotebookCourse.Player.Commands;

namespace NotebookCourse.Player.Tests.EndToEnd;

public class BadParameterTests
{
    [Theory]
    [InlineData("run|@fine.dib|--set|x", "NAME=VALUE")]
    [InlineData("run|@fine.dib|--set|n=1|--set|n=2", "twice")]
    [InlineData("run|@fine.dib|--timeout|-1", "'-1'")]
    [InlineData("run|@fine.dib|--timeout|0", "above 0")]
    [InlineData("run|@fine.dib|--timeout|soon", "'soon'")]
    [InlineData("run|@fine.dib|--timeout|NaN", "'NaN'")]
    [InlineData("run|@fine.dib|--timeout|1e300", "at most")]
    [InlineData("run|@fine.dib|--nosuch", "--nosuch")]
    [InlineData("run|@fine.dib|--json|@", "a folder")]
    [InlineData("run|@fine.dib|--json|@fine.dib/x.json", "fine.dib")]
    [InlineData("export|@fine.dib|--to|pdf", "html or ipynb, but was 'pdf'")]
    [InlineData("export|@fine.dib|--no-run|--out|@fine.dib", "is a file")]
    [InlineData("export|@fine.dib|--no-run|--out|@fine.dib/below", "cannot be written")]
    [InlineData("nosuch", "'nosuch'")]
    [InlineData("list|nosuch", "'nosuch'")]
    public async Task RunAsync_BadParameter_Is5AndSaysWhatWasExpected(string arguments, string expected)
    {
        using var folder = new NotebookFolder().With("fine.dib", NotebookFolder.Fine);
        using StringWriter output = new(), error = new();

        var code = await CourseCommand.RunAsync(arguments.Replace("@", folder.Root + '/').Split('|'), output, error);

        Assert.Equal(ExitCode.BadParameter, code);
        Assert.Contains(expected, error.ToString());
        Assert.Empty(output.ToString());
    }

    [Theory]
    [InlineData("n=0", "n must be 1 to 9, but was 0")]
    [InlineData("nosuch=1", "n (1 to 9)")]
    public async Task Run_KnobThatCannotBeSet_Is5(string knob, string expected)
    {
        using var folder = new NotebookFolder().With("fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("run", "fine.dib", "--set", knob);

        Assert.Equal((5, ""), (ending.ExitCode, ending.Output));
        Assert.Contains(expected, ending.Error);
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
}
