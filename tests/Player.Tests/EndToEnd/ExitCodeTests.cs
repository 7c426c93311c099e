namespace NotebookCourse.Player.Tests.EndToEnd;

public class ExitCodeTests
{
    [Fact]
    public async Task Run_EveryCellFine_Is0()
    {
        using var folder = new NotebookFolder().With("fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("run", "fine.dib");

        Assert.Equal(0, ending.ExitCode);
        Assert.Contains("fine.dib: completed, 2 of 2 cells", ending.Output);
        Assert.Empty(ending.Error);
    }

    [Fact]
    public async Task Run_CellThatThrows_Is1WithFileCellAndSourceLine()
    {
        using var folder = new NotebookFolder().With("failing.dib", NotebookFolder.Failing);

        var ending = await folder.CourseAsync("run", "failing.dib");

        Assert.Equal(1, ending.ExitCode);
        Assert.Contains("failing.dib(8): cell 2 threw", ending.Error);
        Assert.Contains("DivideByZeroException", ending.Error);
        Assert.Contains("var x = 1 / zero;", ending.Error);
        Assert.Contains("1 of 3 cells", ending.Output);
    }

    [Fact]
    public async Task Run_CellThatDoesNotCompile_Is1WithSourceLine()
    {
        using var folder = new NotebookFolder().With("refused.dib", NotebookFolder.NotCompiling);

        var ending = await folder.CourseAsync("run", "refused.dib");

        Assert.Equal(1, ending.ExitCode);
        Assert.Contains("refused.dib(3): cell 1 does not compile: CS0103", ending.Error);
        Assert.Contains("int b = nosuch;", ending.Error);
    }

    [Fact]
    public async Task Run_EndlessCellWithTimeout_Is2WithSourceLine()
    {
        using var folder = new NotebookFolder().With("endless.dib", NotebookFolder.Endless);

        var ending = await folder.CourseAsync("run", "endless.dib", "--timeout", "3");

        Assert.Equal(2, ending.ExitCode);
        Assert.Contains("endless.dib(3): cell 1 timed out", ending.Error);
        Assert.Contains("while (true) { }", ending.Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("export")]
    public async Task Command_MissingFile_Is3(string command)
    {
        using var folder = new NotebookFolder();

        var ending = await folder.CourseAsync(command, "nosuch.dib");

        Assert.Equal(3, ending.ExitCode);
        Assert.Contains("nosuch.dib: there is no such file", ending.Error);
    }

    [Fact]
    public async Task Run_PictureNamedDib_Is4()
    {
        using var folder = new NotebookFolder();
        await File.WriteAllBytesAsync(
            folder["picture.dib"], [0x89, .. "PNG\r\n\x1a\n\0\0\0\rIHDR"u8], TestContext.Current.CancellationToken);

        var ending = await folder.CourseAsync("run", "picture.dib");

        Assert.Equal(4, ending.ExitCode);
        Assert.Contains("picture.dib", ending.Error);
    }

    [Fact]
    public async Task Run_FileThatIsNoNotebookByItsName_Is4()
    {
        using var folder = new NotebookFolder().With("README.md", "# Not C#\n\nFile.WriteAllText(\"ran\", \"\");\n");

        var ending = await folder.CourseAsync("run", "README.md");

        Assert.Equal(4, ending.ExitCode);
        Assert.Contains("README.md: expected a notebook, whose name ends in .dib or .ipynb", ending.Error);
        Assert.False(File.Exists(folder["ran"]));
    }

    [Fact]
    public async Task Run_CellsInOtherLanguages_Is0AndSaysSo()
    {
        using var folder = new NotebookFolder().With("mixed.dib", "#!pwsh\n\nGet-Date\n\n#!csharp\n\n1 + 1\n\n#!raw\n\ntext\n");

        var ending = await folder.CourseAsync("run", "mixed.dib");

        Assert.Equal((0, ""), (ending.ExitCode, ending.Error));
        Assert.Contains("mixed.dib: completed, 1 of 3 cells in", ending.Output);
        Assert.Contains("; 2 cells not run here (PowerShell, raw text)", ending.Output);
    }

    [Fact]
    public async Task Run_NamesAndMessagesWithCodesForTheTerminal_AreWrittenWithoutThem()
    {
        using var folder = new NotebookFolder().With("a\u001b[2Jb.dib", "#!csharp\n\nthrow new Exception(\"\\u001b]0;title\\u0007 \\u009b31m red\");\n");

        var ending = await folder.CourseAsync("run", "a\u001b[2Jb.dib", "no\u001bsuch.dib");

        Assert.Contains("a\uFFFD[2Jb.dib", ending.Output);
        Assert.Contains("31m red", ending.Error);
        Assert.DoesNotContain(ending.Output + ending.Error, character => char.IsControl(character) && character is not ('\r' or '\n' or '\t'));
    }

    [Fact]
    public async Task Run_Folder_Is4()
    {
        using var folder = new NotebookFolder();

        var ending = await folder.CourseAsync("run", folder.Root);

        Assert.Equal(4, ending.ExitCode);
        Assert.Contains("folder", ending.Error);
    }

    [Fact]
    public async Task Run_FailFast_Is6()
    {
        using var folder = new NotebookFolder().With("dying.dib", NotebookFolder.Dying);

        var ending = await folder.CourseAsync("run", "dying.dib");

        Assert.Equal(6, ending.ExitCode);
        Assert.Contains("dying.dib(3): cell 1 ended the kernel", ending.Error);
    }

    [Fact]
    public async Task Run_SeveralThatFail_PlaysTheRestAndIsTheWorst()
    {
        using var folder = new NotebookFolder()
            .With("failing.dib", NotebookFolder.Failing)
            .With("fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("run", "nosuch.dib", "failing.dib", "fine.dib");

        Assert.Equal(3, ending.ExitCode);
        Assert.Contains("failing.dib(8)", ending.Error);
        Assert.Contains("fine.dib: completed", ending.Output);
    }

    [Fact]
    public async Task List_OutsideAnyCourse_IsOfTheCourseItWasBuiltIn()
    {
        using var folder = new NotebookFolder();

        var ending = await folder.CourseAsync("list");

        Assert.Equal(0, ending.ExitCode);
        Assert.Contains("notebooks/", ending.Output);
    }
}
