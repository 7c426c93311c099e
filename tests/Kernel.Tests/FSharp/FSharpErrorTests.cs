using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

[Collection(FSharpFixture.Name)]
public sealed class FSharpErrorTests(FSharpFixture kernel)
{
    [Fact]
    public async Task CompileError_InTheMiddle_HasItsPlaceAndRunsNothing()
    {
        var run = await kernel.RunAsync("printfn \"not to be seen\"\nlet fine = 1\n  \nfor i in 1..3 do\n    printfn \"%d\" (i + missing)\nfine");

        var error = run.Failed(CellStatus.CompileError);
        Assert.Equal(("FS0039", null, 5, 23, "    printfn \"%d\" (i + missing)"), (error.Name, error.File, error.Line, error.Column, error.SourceLine));
        Assert.Contains("'missing'", error.Message, StringComparison.Ordinal);
        Assert.Empty(run.Outputs);
    }

    [Theory]
    [InlineData("let x = 1 +\nlet y = 2", 1)]
    [InlineData("let x = 1\n\nlet y = (2", 3)]
    [InlineData("#r \"absent.dll\"\n1", 1)]
    [InlineData("let before = 1\n#r \"nuget: Newtonsoft.Json\"\n1", 2)]
    public async Task CompileError_OfSyntaxOrReference_HasItsLine(string source, int line) =>
        Assert.Equal(line, (await kernel.RunAsync(source)).Failed(CellStatus.CompileError).Line);

    [Fact]
    public async Task CompileError_Several_AreAllInTheDetail()
    {
        var error = (await kernel.RunAsync("let a = 1 + \"x\"\nlet b = nosuch")).Failed(CellStatus.CompileError);

        Assert.Contains("(1,13): error FS0001", error.Detail, StringComparison.Ordinal);
        Assert.Contains("(2,9): error FS0039", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throw_InAFunction_HasTheLearnersLineAndFramesAndKeepsVariables()
    {
        await kernel.RunAsync("let kept = 41");

        var run = await kernel.RunAsync("printfn \"so far\"\n[<System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)>]\nlet divide a b =\n    a / b\n1 + divide 1 0");

        var error = run.Failed(CellStatus.Threw);
        Assert.Equal(("System.DivideByZeroException", 4, "    a / b"), (error.Name, error.Line, error.SourceLine));
        Assert.Contains("at divide(", error.Detail, StringComparison.Ordinal);
        Assert.Contains("in this cell:line 4", error.Detail, StringComparison.Ordinal);
        Assert.Contains("at top level in this cell:line 5", error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("FSI_", error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Reflection", error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("FSharp.Compiler", error.Detail, StringComparison.Ordinal);
        Assert.Equal("so far\n", run.Text());
        Assert.Equal("42", (await kernel.RunAsync("kept + 1")).Result());
    }

    [Fact]
    public async Task Throw_InALoop_HasTheLineThatTheLearnerSees() =>
        Assert.Equal(3, (await kernel.RunAsync("let rec loop n =\n    for i in 1..n do\n        if i = 3 then failwith \"three\"\n    loop (n + 1)\n(loop 1: unit)")).Failed(CellStatus.Threw).Line);

    [Fact]
    public async Task Throw_InAnEarlierCellsFunction_NamesThatCell()
    {
        await kernel.RunAsync("let fails (x: int) : int =\n    failwith $\"never {x}\"");

        var error = (await kernel.RunAsync("1 + fails 2")).Failed(CellStatus.Threw);

        Assert.Equal(("System.Exception", "never 2", 1), (error.Name, error.Message, error.Line));
        Assert.Contains("in an earlier cell:line 2", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeout_EndlessLoop_TimesOut()
    {
        var run = await kernel.RunAsync("while true do ()", timeout: TimeSpan.FromMilliseconds(300));

        Assert.Contains("0.3 seconds", run.Failed(CellStatus.TimedOut).Message, StringComparison.Ordinal);
    }
}
