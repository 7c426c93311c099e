using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

[Collection(FSharpFixture.Name)]
public sealed class FSharpRunningTests(FSharpFixture kernel)
{
    [Fact]
    public async Task Run_Cell_ShowsItsValueAndNothingElse()
    {
        var run = await kernel.RunAsync("let squares = [ for n in 1..4 -> n * n ]\nprintfn \"written\"\nList.sum squares");

        Assert.Equal("30", run.Result());
        Assert.Equal("written\n", run.Text());
        Assert.Equal(2, run.Outputs.Count);
    }

    [Theory]
    [InlineData("let quiet = 1")]
    [InlineData("ignore 1")]
    [InlineData("()")]
    [InlineData("fun x -> x + 1")]
    [InlineData("// nothing")]
    [InlineData("")]
    [InlineData("open System.IO")]
    [InlineData("type Quiet = { Value: int }")]
    public async Task Run_CellWithoutValue_ShowsNothing(string source)
    {
        var run = await kernel.RunAsync(source);

        Assert.True(run.Status == CellStatus.Completed, run.Error?.Detail);
        Assert.Empty(run.Outputs);
    }

    [Theory]
    [InlineData("DateTime.UnixEpoch.Year", "1970")]
    [InlineData("Math.Max(1, 2)", "2")]
    [InlineData("Path.GetFileName \"a/b\"", "b")]
    [InlineData("StringBuilder(\"text\").Length", "4")]
    public async Task Run_NamesOfPolyglotNotebooks_AreOpen(string source, string expected) =>
        Assert.Equal(expected, (await kernel.RunAsync(source)).Result());

    [Fact]
    public async Task Run_LaterCell_KnowsWhatEarlierOnesDeclared()
    {
        await kernel.RunAsync("open System.Text\nlet mutable count = 40\nlet add n = count <- count + n\ntype Pair = { Left: int; Right: int }");
        await kernel.RunAsync("add 2");

        Assert.Equal("42 42", (await kernel.RunAsync("let pair = { Left = count; Right = count }\nStringBuilder().Append(pair.Left).Append(' ').Append(pair.Right).ToString()")).Result());
    }

    [Fact]
    public async Task Run_SeparatorsOfTheConsole_DoNotEndTheCell() =>
        Assert.Equal("3", (await kernel.RunAsync("let separated = 1;;\n\nlet more = \";;\".Length;;\nseparated + more;;")).Result());

    [Fact]
    public async Task Run_DirectivesBetween_RunsAllInTheirOrder() =>
        Assert.Equal("one two", (await kernel.RunAsync("""
            #nowarn "25"
            let first = "one"
            #r "System.Xml.Linq"
            let second = System.Xml.Linq.XName.Get("two").LocalName
            $"{first} {second}"
            """)).Result());

    [Fact]
    public async Task Run_BothLanguages_KeepApartVariablesAndSayWhoHasThem()
    {
        await kernel.RunCSharpAsync("var ofCSharp = 1;");
        await kernel.RunAsync("let ofFSharp = 2");

        var inFSharp = (await kernel.RunAsync("ofCSharp + 1")).Failed(CellStatus.CompileError);
        var inCSharp = (await kernel.RunCSharpAsync("ofFSharp + 1")).Failed(CellStatus.CompileError);
        var inNeither = (await kernel.RunAsync("ofNobody + 1")).Failed(CellStatus.CompileError);

        Assert.Contains("The C# cells have a ofCSharp", inFSharp.Message, StringComparison.Ordinal);
        Assert.Contains("The F# cells have a ofFSharp", inCSharp.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cells have", inNeither.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_CurrentDirectoryChanged_FindsFilesBesideTheNotebookAllTheSame()
    {
        var before = (await kernel.RunCSharpAsync("Environment.CurrentDirectory")).Result();
        kernel.Write("loaded.fsx", "let fromLoaded = 7");
        await kernel.RunCSharpAsync("Environment.CurrentDirectory = Path.GetTempPath();");

        var run = await kernel.RunAsync("#load \"loaded.fsx\"\nLoaded.fromLoaded");
        await kernel.RunCSharpAsync($"Environment.CurrentDirectory = @\"{before}\";");

        Assert.Equal("7", run.Result());
    }

    [Fact]
    public async Task Display_InTheMiddle_ShowsTheValueThere()
    {
        var run = await kernel.RunAsync("printf \"before\"\nlet place = [1; 2].Display()\nplace.Update \"after\"\nprintf \"end\"");

        Assert.Equal(["before", "after", "end"], run.Outputs.Select(output => output.Data["text/plain"]));
    }

    [Fact]
    public async Task Text_OfAThread_GoesToItsCellAlsoAfterTheEnd()
    {
        var late = new TaskCompletionSource();
        await kernel.RunAsync("""
            let turn = new System.Threading.ManualResetEventSlim()
            let writer = System.Threading.Thread(fun () -> turn.Wait(); printfn "late")
            writer.Start()
            """,
            output =>
            {
                if (output.Data["text/plain"].Contains("late", StringComparison.Ordinal)) late.SetResult();
            });

        var next = await kernel.RunAsync("turn.Set()\nwriter.Join()\nprintfn \"next\"");

        await late.Task.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken);
        Assert.Equal("next\n", next.Text());
    }

    [Fact]
    public async Task Error_OfTheConsole_IsTextOfTheCell() =>
        Assert.Equal("beside", (await kernel.RunAsync("eprintf \"beside\"")).Text());
}
