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

    // Optimised code throws these from one place for a whole method, which has no line.
    [Theory]
    [InlineData("int[] three = [1, 2, 3];\nvar sum = 0;\nfor (var i = 0; i <= 3; i++)\n    sum += three[i];\nsum", 4)]
    [InlineData("var three = new int[3];\nConsole.Write(three.Length);\nthree[5]", 3)]
    [InlineData("int At(int[] all, int i)\n{\n    var next = i + 1;\n    return all[next];\n}\nAt([1], 0)", 4)]
    [InlineData("var grid = new int[2, 2];\nvar row = 2;\ngrid[row, 0] = 1;\nConsole.Write(row);", 3)]
    [InlineData("var word = \"abc\";\nvar at = 3;\nvar letter = word[at];\nConsole.Write(letter);", 3)]
    [InlineData("int Third(ReadOnlySpan<int> all)\n{\n    var third = 2;\n    return all[third];\n}\nThird([1, 2])", 4)]
    [InlineData("var big = int.MaxValue;\nvar sum = checked(big + 1);\nConsole.Write(sum);", 2)]
    [InlineData("await Task.Delay(1);\nvar none = new string[0];\nvar i = 0;\nnone[i] = \"\";\nConsole.Write(i);", 4)]
    [InlineData("var text = new List<int>();\n\ntext[1]", 3)]
    [InlineData("string text = null;\n\ntext.Length", 3)]
    [InlineData("var zero = 0;\n\n1 / zero", 3)]
    public async Task Run_Throws_GivesItsTrueLine(string source, int line) =>
        Assert.Equal(line, (await kernel.RunAsync(source)).Failed(CellStatus.Threw).Line);

    [Fact]
    public async Task Run_IndexOutOfRangeOnOneOfSeveralLines_NamesThem()
    {
        var error = (await kernel.RunAsync("int[] all = [1, 2], none = [];\nvar i = 1;\nConsole.Write(all[i]);\nConsole.Write(none[i]);")).Failed(CellStatus.Threw);

        Assert.Equal("Index was outside the bounds of the array. It was on line 3 or 4: .NET does not tell on which.", error.Message);
    }

    [Fact]
    public async Task Run_ThrowsTextForATerminal_IsReadable()
    {
        var error = (await kernel.RunAsync("throw new Exception(\"\\e[2J\\e[31mred\\e[0m\\a\");")).Failed(CellStatus.Threw);

        Assert.Equal("red", error.Message);
        Assert.DoesNotContain('\e', error.Detail);
    }

    [Theory]
    [InlineData("var text = new StringBuilder(\"a\");\nIEnumerable all = new[] { 1, 2 };\nEncoding.UTF8.GetByteCount(text.ToString())", "1")]
    [InlineData("Thread.Sleep(0); Path.GetFileName(\"a/b\")", "b")]
    public async Task Run_NamesOfPolyglotNotebooks_AreImported(string source, string expected) =>
        Assert.Equal(expected, (await kernel.RunAsync(source)).Result());

    [Fact]
    public async Task Run_DisplayAsAMethod_SaysWhatToWriteHere() =>
        Assert.EndsWith("does not exist in the current context. To show a value, end the cell in it, or write value.Display().", (await kernel.RunAsync("display(1 + 1)")).Failed(CellStatus.CompileError).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Run_ExtensionBlock_NamesTheErrorThatHasAPlace()
    {
        var error = (await kernel.RunAsync("extension(string text) { public int Vowels => text.Count(letter => \"aeiou\".Contains(letter)); }")).Failed(CellStatus.CompileError);

        Assert.Equal(("CS9283", 1, 1), (error.Name, error.Line, error.Column));
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
