using NotebookCourse.Kernel.Client;
using NotebookCourse.Kernel.Editing;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class EditingTests(KernelFixture kernel)
{
    private const string Running = "Console.WriteLine(\"running\");";

    [Theory]
    [InlineData("var a = 1;", "complete", "")]
    [InlineData("1 + 1", "complete", "")]
    [InlineData("#!import ../lib/course.csx", "complete", "")]
    [InlineData("void F()\n{\n    if (true) {", "incomplete", "        ")]
    [InlineData("var a = new[] {", "incomplete", "    ")]
    [InlineData("F(1,", "incomplete", "")]
    [InlineData("int 1a = 3;", "invalid", "")]
    [InlineData("class A { } }", "invalid", "")]
    public async Task Judge_Text_SaysWhetherMoreIsToCome(string source, string status, string indent) =>
        Assert.Equal(new Completeness(status, indent), await kernel.Kernel.JudgeAsync(new EditedCell(source, []), TestContext.Current.CancellationToken));

    [Fact]
    public async Task Complete_MembersOfAFrameworkType_GivesKindsAndDocumentation()
    {
        var (cell, position) = At("Console.Wri|");

        var found = await CompleteAsync(cell, position);

        Assert.Equal(("Console.".Length, 3), (found.Start, found.Length));
        var item = Assert.Single(found.Items, item => item.Label == "WriteLine");
        Assert.Equal(("WriteLine", "method"), (item.Insert, item.Kind));
        Assert.DoesNotContain(found.Items, item => item.Label == "Beep");
        Assert.Contains("standard output stream", await kernel.Kernel.DocumentAsync(cell, position, "WriteLine", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Complete_VariableThatHasRun_IsKnownWithItsType()
    {
        await kernel.RunAsync("var harvest = new List<string>(); record Pear(int Weight);");

        var (whole, end) = At("harv|");
        Assert.Equal("field", Assert.Single((await CompleteAsync(whole, end)).Items, item => item.Label == "harvest").Kind);
        var (members, dot) = At("harvest.|");
        Assert.Contains((await CompleteAsync(members, dot, '.')).Items, item => item is { Label: "Count", Kind: "property" });
        Assert.Contains((await CompleteAsync(members, dot, '.')).Items, item => item is { Kind: "extension", Label: "Select<>", Insert: "Select" });
        var (made, inside) = At("new Pear(1).|");
        Assert.Contains((await CompleteAsync(made, inside, '.')).Items, item => item.Label == "Weight");
    }

    [Fact]
    public async Task Complete_VariableRunAgainWithAnotherType_HasTheLatest()
    {
        await kernel.RunAsync("var changing = 1;");
        await kernel.RunAsync("var changing = 2;");
        await kernel.RunAsync("var changing = \"text\";");

        var (cell, position) = At("changing.|");
        Assert.Contains((await CompleteAsync(cell, position, '.')).Items, item => item.Label == "Length");
    }

    [Fact]
    public async Task Complete_CellsAboveThatHaveNotRun_AreKnownAndNotExecuted()
    {
        var mark = Path.Combine(kernel.Folder, "executed");
        var (cell, position) = At("basket.|", "var fruits = new[] { 1, 2 };", $"var basket = fruits.ToList(); File.WriteAllText(@\"{mark}\", \"\");");

        var found = await CompleteAsync(cell, position, '.');

        Assert.Contains(found.Items, item => item.Label == "Capacity");
        Assert.False(File.Exists(mark));
        Assert.Equal("CS0103", (await kernel.RunAsync("basket")).Failed(Notebooks.CellStatus.CompileError).Name);
    }

    [Fact]
    public async Task Complete_ImportAbove_IsFollowedWithoutRunning()
    {
        kernel.Write("orchard.csx", $"#r \"{typeof(Xunit.Assert).Assembly.Location}\"\nusing Xunit;\nint apples = 3;");

        var (cell, position) = At("Assert.|", "#!import orchard.csx");
        Assert.Contains((await CompleteAsync(cell, position, '.')).Items, item => item.Label == "NotNull");
        var (own, end) = At("#!import orchard.csx\napp|");
        Assert.Contains((await CompleteAsync(own, end)).Items, item => item.Label == "apples");
    }

    [Theory]
    [InlineData("C|")]
    [InlineData("Con|")]
    [InlineData("var number = 1 + Con|")]
    public async Task Complete_WithinAWord_GivesWhatGoesWithItsLetters(string marked)
    {
        var (cell, position) = At(marked);

        var found = await CompleteAsync(cell, position, cell.Source[position - 1]);

        Assert.Contains(found.Items, item => item is { Label: "Console", Kind: "class" });
        Assert.DoesNotContain(found.Items, item => item.Label == "Thread");
    }

    [Theory]
    [InlineData("#!import|")]
    [InlineData("\"some text |\"")]
    [InlineData("// some comment |")]
    public async Task Complete_WhereNoCodeStands_OffersNothing(string marked)
    {
        var (cell, position) = At(marked);
        Assert.Empty((await CompleteAsync(cell, position, ' ')).Items);
    }

    [Fact]
    public async Task Complete_WindowsLineEnds_KeepsPositions()
    {
        var (cell, position) = At("var a = 1;\r\nvar b = 2;\r\nConsole.Wri|");
        Assert.Equal(cell.Source.IndexOf("Wri", StringComparison.Ordinal), (await CompleteAsync(cell, position)).Start);
    }

    [Fact]
    public async Task Complete_WhileACellRuns_Answers()
    {
        await kernel.RunAsync("var earlier = 1;");
        var (cell, position) = At("earl|");
        Completions? found = null;

        await RunAndAskAsync($"{Running} while (true) Thread.Sleep(10);", async () => found = await CompleteAsync(cell, position));

        Assert.Contains(found!.Items, item => item.Label == "earlier");
    }

    [Fact]
    public async Task Ask_DeadProcess_AnswersNothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var dead = await NotebookKernel.StartAsync(new KernelOptions(kernel.Folder), cancellation);
        await dead.DisposeAsync();
        var (cell, position) = At("Console.|");

        Assert.Empty((await dead.CompleteAsync(cell, position, '.', cancellation)).Items);
        Assert.Null(await dead.DocumentAsync(cell, position, "WriteLine", cancellation));
        Assert.Null(await dead.DescribeAsync(cell, position, cancellation));
        Assert.Null(await dead.HelpWithSignatureAsync(cell, position, cancellation));
        Assert.Empty(await dead.DiagnoseAsync(cell, cancellation));
    }

    [Fact]
    public async Task Ask_CallerGaveUp_AnswersNothing()
    {
        var (cell, position) = At("Console.|");
        Assert.Empty((await kernel.Kernel.CompleteAsync(cell, position, '.', new CancellationToken(canceled: true))).Items);
    }

    [Fact]
    public async Task Describe_Method_GivesSignatureAndDocumentation()
    {
        var (cell, position) = At("Thread.Sle|ep(1);");

        var found = await kernel.Kernel.DescribeAsync(cell, position, Token);

        Assert.NotNull(found);
        Assert.Equal(("Thread.".Length, "Sleep".Length), (found.Start, found.Length));
        Assert.StartsWith("void Thread.Sleep(int millisecondsTimeout)", found.Signature, StringComparison.Ordinal);
        Assert.Contains("Suspends the current thread", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_OwnDeclarationAbove_GivesItsComment()
    {
        var (cell, position) = At("Ripen|(1)", "/// <summary>Lets fruit ripen.</summary>\nint Ripen(int days) => days;");

        var found = await kernel.Kernel.DescribeAsync(cell, position, Token);

        Assert.NotNull(found);
        Assert.Contains("int Ripen(int days)", found.Signature, StringComparison.Ordinal);
        Assert.Equal("Lets fruit ripen.", found.Text);
    }

    [Theory]
    [InlineData("var a = 1; // no|te")]
    [InlineData("|")]
    public async Task Describe_NothingWithAName_GivesNothing(string marked)
    {
        var (cell, position) = At(marked);
        Assert.Null(await kernel.Kernel.DescribeAsync(cell, position, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static (EditedCell Cell, int Position) At(string marked, params string[] above)
    {
        var position = marked.LastIndexOf('|');
        return (new EditedCell(marked.Remove(position, 1), above), position);
    }

    private Task<Completions> CompleteAsync(EditedCell cell, int position, char? typed = null) =>
        kernel.Kernel.CompleteAsync(cell, position, typed, Token);

    // Runs an endless cell, asks while it runs, and stops it.
    private async Task RunAndAskAsync(string source, Func<Task> ask)
    {
        using var stop = new CancellationTokenSource();
        var running = new TaskCompletionSource();
        var run = kernel.Kernel.RunAsync(
            new Notebooks.Cell(Notebooks.CellLanguage.CSharp, source), _ => running.TrySetResult(), timeout: null, stop.Token);
        await running.Task;
        await ask();
        Assert.False(run.IsCompleted);
        await stop.CancelAsync();
        await run;
    }
}
