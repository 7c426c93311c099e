using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class ScriptingTests(KernelFixture kernel)
{
    [Fact]
    public async Task Run_LaterCell_SeesVariablesMethodsAndUsings()
    {
        await kernel.RunAsync("using System.Text;\nvar number = 20; int Twice(int n) => 2 * n;");

        Assert.Equal("42", (await kernel.RunAsync("new StringBuilder(\"42\").Length + Twice(number)")).Result());
    }

    [Fact]
    public async Task Run_Await_GivesTheAwaitedValue() =>
        Assert.Equal("5", (await kernel.RunAsync("await Task.Delay(1); await Task.FromResult(5)")).Result());

    [Fact]
    public async Task Run_AwaitInTheCell_GoesOnOnThePool() =>
        Assert.Equal("True", (await kernel.RunAsync("await Task.Delay(1); Thread.CurrentThread.IsThreadPoolThread")).Result());

    [Fact]
    public async Task Run_BlockingOnAnAsyncMethod_DoesNotDeadlock() =>
        Assert.Equal("1", (await kernel.RunAsync("async Task<int> Late() { await Task.Delay(1); await Task.Yield(); return 1; }\nLate().Result")).Result());

    [Theory]
    [InlineData("int x = 1;")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("object nothing = null; nothing = null;")]
    public async Task Run_EndsInAStatement_HasNoResult(string source) =>
        Assert.DoesNotContain((await kernel.RunAsync(source)).Outputs, output => output.Kind == CellOutputKind.Result);

    [Fact]
    public async Task Run_EndsInNull_ShowsNull() => Assert.Equal("<null>", (await kernel.RunAsync("(string)null")).Result());

    [Fact]
    public async Task Run_TwoCompileErrors_GivesPlaceAndSourceOfTheFirstAndNamesBoth()
    {
        var error = (await kernel.RunAsync("int a = 1;\n  int b = missing;\nint c = absent;")).Failed(CellStatus.CompileError);

        Assert.Equal(("CS0103", 2, 11, "  int b = missing;", (string?)null), (error.Name, error.Line, error.Column, error.SourceLine, error.File));
        Assert.Contains("(2,11): error CS0103", error.Detail, StringComparison.Ordinal);
        Assert.Contains("(3,9): error CS0103", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using System.Text;", null)]
    [InlineData("int Sum() { var sum = 0; again: int next = sum + 1; sum = next; if (sum < 5) goto again; return sum; }\nSum()", "5")]
    [InlineData("int Length(int n) { var length = 0; switch (n) { case 1: length++; goto case 2; case 2: length++; break; } return length; }\nLength(1)", "2")]
    [InlineData("var sum = 0; foreach (var (a, b) in new[] { (1, 2) }) sum += a * b; do sum++; while (sum < 7);\nsum", "7")]
    public async Task Run_UnusualShapes_MeanWhatTheySay(string source, string? expected)
    {
        var run = await kernel.RunAsync(source);

        Assert.Equal(CellStatus.Completed, run.Status);
        if (expected is not null) Assert.Equal(expected, run.Result());
    }

    [Fact]
    public async Task Run_ErrorsInsideLoops_HaveTheirTruePlace()
    {
        var refused = (await kernel.RunAsync("for (;;)\n  while (true) { missing(); }")).Failed(CellStatus.CompileError);
        var thrown = (await kernel.RunAsync("foreach (var i in new[] { 1 })\n  for (;;)\n    throw new Exception();")).Failed(CellStatus.Threw);

        Assert.Equal((2, 18), (refused.Line, refused.Column));
        Assert.Equal(3, thrown.Line);
    }

    [Fact]
    public async Task Run_CompileError_RunsNothingAndKeepsVariables()
    {
        await kernel.RunAsync("var safe = 1;");

        var run = await kernel.RunAsync("Console.WriteLine(\"ran\"); safe = 2; missing();");

        Assert.Equal("", run.Text());
        Assert.Equal("1", (await kernel.RunAsync("safe")).Result());
    }

    [Fact]
    public async Task Run_Throws_GivesTheLineAndOnlyTheLearnersFrames()
    {
        var error = (await kernel.RunAsync("""
            int Fail(string text)
            {
                return int.Parse(text);
            }

            Fail("x")
            """)).Failed(CellStatus.Threw);

        Assert.Equal(("System.FormatException", 3, "    return int.Parse(text);"), (error.Name, error.Line, error.SourceLine));
        Assert.Contains("at Fail(String text) in this cell:line 3", error.Detail, StringComparison.Ordinal);
        Assert.Contains("at top level in this cell:line 6", error.Detail, StringComparison.Ordinal);
        Assert.Contains("System.Int32.Parse", error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Kernel", error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ThrowsAfterAwaitOrInTask_GivesTheLine()
    {
        Assert.Equal(2, (await kernel.RunAsync("await Task.Delay(1);\nthrow new Exception();")).Failed(CellStatus.Threw).Line);
        Assert.Equal(3, (await kernel.RunAsync("\nTask.Run(() =>\n  throw new Exception(\"inner\")).Wait();")).Failed(CellStatus.Threw).Line);
    }

    [Fact]
    public async Task Run_MethodOfAnEarlierCellThrows_GivesTheLineOfThisCell()
    {
        await kernel.RunAsync("int Broken() =>\n  throw new Exception();");

        var error = (await kernel.RunAsync("\n\n\nBroken()")).Failed(CellStatus.Threw);

        Assert.Equal((4, "Broken()"), (error.Line, error.SourceLine));
        Assert.Contains("at Broken() in an earlier cell:line 2", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ThrowsAfterAssignment_KeepsWhatWasDeclared()
    {
        await kernel.RunAsync("var declared = 3; throw new Exception();");

        Assert.Equal("3", (await kernel.RunAsync("declared")).Result());
    }

    [Fact]
    public async Task Run_ReferenceByRelativePath_IsFoundBesideTheNotebook()
    {
        File.Copy(typeof(Xunit.Assert).Assembly.Location, Path.Combine(kernel.Folder, "beside.dll"));

        Assert.Equal("Assert", (await kernel.RunAsync("#r \"beside.dll\"\ntypeof(Xunit.Assert).Name")).Result());
    }

    [Theory]
    [InlineData("#r \"missing.dll\"\n1", "missing.dll")]
    [InlineData("#r \"nuget: Some.Package\"\n1", "not a NuGet package")]
    public async Task Run_ReferenceThatIsNotThere_IsACompileErrorAtItsLine(string source, string expected)
    {
        var error = (await kernel.RunAsync(source)).Failed(CellStatus.CompileError);

        Assert.Equal(("CS0006", 1), (error.Name, error.Line));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownMagic_SaysWhichAreKnown()
    {
        var error = (await kernel.RunAsync("1\n  #!time\n2")).Failed(CellStatus.CompileError);

        Assert.Equal((2, 3, "  #!time"), (error.Line, error.Column, error.SourceLine));
        Assert.Contains("#!time is not known", error.Message, StringComparison.Ordinal);
        Assert.Contains("#!import", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Loop_IsCompiledOptimised() =>
        Assert.Equal("False", (await kernel.RunAsync("""
            class Here { }
            typeof(Here).Assembly.GetCustomAttributes(false).OfType<System.Diagnostics.DebuggableAttribute>().Any(a => a.IsJITOptimizerDisabled)
            """)).Result());
}
