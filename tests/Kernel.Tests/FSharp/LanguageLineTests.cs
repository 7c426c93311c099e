using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

[Collection(typeof(FSharpFixture))]
public sealed class LanguageLineTests(FSharpFixture kernel)
{
    [Fact]
    public async Task Run_LineThatNamesAnotherLanguage_RunsWhatFollowsInIt()
    {
        var run = await kernel.RunCSharpAsync("#!fsharp\nlet x = 1 + 1\nx");

        Assert.Equal("2", run.Result());
        Assert.Equal((CellLanguage.CSharp, "#!fsharp\nlet x = 1 + 1\nx"), (run.Cell.Language, run.Cell.Source));
    }

    [Fact]
    public async Task Run_SeveralLanguages_ShowsTheValuesOfAllAndSaysWhatIsNotRun()
    {
        var run = await kernel.RunCSharpAsync("var pieces = 1;\npieces\n#!fsharp\nlet other = 40\nother + 2\n#!pwsh\nGet-Date\n#!html\n<b>x</b>\n#!csharp\npieces + 2");

        Assert.Equal(CellStatus.Completed, run.Status);
        Assert.Equal(["1", "42", "3"], run.Outputs.Where(output => output.Kind == CellOutputKind.Result && output.Data.ContainsKey("text/plain")).Select(output => output.Data["text/plain"]));
        Assert.Contains(run.Outputs, output => output.Data.TryGetValue("text/html", out var html) && html.Trim() == "<b>x</b>");
        Assert.Contains("is in PowerShell", run.Text());
    }

    [Fact]
    public async Task Run_ErrorInALaterPiece_NamesTheLineOfTheCell()
    {
        var run = await kernel.RunCSharpAsync("1\n#!fsharp\nlet y = 1\n#!csharp\n\nint z = nosuch;\n#!fsharp\nprintfn \"not reached\"");

        Assert.Equal(("CS0103", 6), (run.Failed(CellStatus.CompileError).Name, run.Error!.Line));
        Assert.DoesNotContain("not reached", run.Text());
    }

    [Fact]
    public async Task Diagnose_CellThatGoesOnInAnotherLanguage_ComplainsOfCSharpAlone()
    {
        var squiggles = await kernel.Kernel.DiagnoseAsync(new Kernel.Editing.EditedCell("var fine = 1;\n#!fsharp\nlet x = 1\n#!csharp\nint bad = nosuch;", []), TestContext.Current.CancellationToken);

        Assert.Equal("CS0103", Assert.Single(squiggles).Code);
    }
}
