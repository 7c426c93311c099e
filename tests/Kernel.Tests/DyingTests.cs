using System.Diagnostics;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class DyingTests(KernelFixture kernel) : IClassFixture<KernelFixture>
{
    [Fact]
    public async Task Run_FailFast_DiesWithItsMessageAndWritesNoDump()
    {
        var run = await kernel.RunAsync("Console.WriteLine(\"before\"); Environment.FailFast(\"enough of this\");");

        var error = run.Failed(CellStatus.KernelDied);
        Assert.Equal("FailFast", error.Name);
        Assert.Contains("enough of this", error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("NotebookCourse.Kernel.", error.Detail, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(kernel.Folder, "*core*"));
        await AssertNextCellRuns();
    }

    [Fact]
    public async Task Run_Exit_DiesWithItsCodeAndItsText()
    {
        var run = await kernel.RunAsync("Console.WriteLine(\"before\"); Environment.Exit(3);");

        Assert.Contains("exit code 3", run.Failed(CellStatus.KernelDied).Message, StringComparison.Ordinal);
        Assert.Equal("before\n", run.Text());
        await AssertNextCellRuns();
    }

    [Fact]
    public async Task Run_AnotherThreadExitsMeanwhile_DiesThoughTheCellCameToItsEnd()
    {
        var run = await kernel.RunAsync("""
            var (begun, cell) = (new ManualResetEventSlim(), Thread.CurrentThread);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => { begun.Set(); cell.Join(); Thread.Sleep(1000); };
            new Thread(() => Environment.Exit(3)).Start();
            begun.Wait();
            "shown"
            """);

        Assert.Contains("exit code 3", run.Failed(CellStatus.KernelDied).Message, StringComparison.Ordinal);
        Assert.Contains(run.Outputs, output => output.Kind == CellOutputKind.Result && output.Data["text/plain"] == "shown");
        await AssertNextCellRuns();
    }

    [Fact]
    public async Task Run_ProcessHasBegunToExitBetweenCells_RunsInAFreshOne()
    {
        var begun = new TaskCompletionSource();
        await kernel.RunAsync("""
            AppDomain.CurrentDomain.ProcessExit += (_, _) => { Console.WriteLine("begun"); Thread.Sleep(1000); };
            new Thread(() => { SpinWait.SpinUntil(() => File.Exists("exit now")); Environment.Exit(3); }).Start();
            """, _ => begun.TrySetResult());
        kernel.Write("exit now", "");
        await begun.Task.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken);

        var run = await kernel.RunAsync("2");

        Assert.Equal("2", run.Result());
        Assert.Contains("exit code 3", run.Text(), StringComparison.Ordinal);
        await AssertNextCellRuns();
    }

    [Fact]
    public async Task Run_StackOverflow_DiesNamingIt()
    {
        var run = await kernel.RunAsync("int Deeper(int n) => Deeper(n + 1) + 1;\nvar thread = new Thread(() => Deeper(0)); thread.Start(); thread.Join();");

        var error = run.Failed(CellStatus.KernelDied);
        Assert.Equal("StackOverflow", error.Name);
        Assert.Contains("Deeper", error.Detail, StringComparison.Ordinal);
        await AssertNextCellRuns();
    }

    [Fact]
    public async Task Run_EndlessRecursionThatCatchesAtEachDepth_DiesNamingIt()
    {
        var run = await kernel.RunAsync("async Task<int> Later(int n) => 1 + await Later(n + 1);\nawait Later(0)");

        Assert.Equal("StackOverflow", run.Failed(CellStatus.KernelDied).Name);
        await AssertNextCellRuns();
    }

    [Fact]
    public async Task Run_BackgroundThreadThrows_DiesNamingThreadExceptionAndLine()
    {
        var run = await kernel.RunAsync("""
            var worker = new Thread(() =>
            {
                throw new InvalidOperationException("not my day");
            }) { Name = "the worker" };
            worker.Start();
            Thread.Sleep(-1);
            """);

        var error = run.Failed(CellStatus.KernelDied);
        Assert.Equal("System.InvalidOperationException", error.Name);
        Assert.Contains("not my day", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"the worker\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Line);
        Assert.Contains("not my day", error.SourceLine, StringComparison.Ordinal);
        await AssertNextCellRuns();
    }

    [Theory]
    [InlineData("var hoard = new List<byte[]>(); while (true) { var more = new byte[1 << 20]; Array.Fill(more, (byte)1); hoard.Add(more); }")]
    [InlineData("unsafe { while (true) new Span<byte>((void*)System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 20), 1 << 20).Fill(1); }")]
    public async Task Run_EndlessAllocation_DiesNamingTheCeiling(string source)
    {
        var options = new KernelOptions(kernel.Folder, MemoryCeiling: 400L << 20);
        await using var small = await NotebookKernel.StartAsync(options, TestContext.Current.CancellationToken);

        var run = await KernelFixture.RunAsync(small, source);

        var error = run.Failed(CellStatus.KernelDied);
        Assert.Equal("MemoryCeiling", error.Name);
        Assert.Contains("400 MB", error.Message, StringComparison.Ordinal);
        Assert.Equal("1", (await KernelFixture.RunAsync(small, "1")).Result());
    }

    [Fact]
    public void Describe_CeilingWithoutLastWords_NamesItAllTheSame() => Assert.Contains(
        "400 MB",
        KernelDeath.Describe(dying: null, ExitCodes.MemoryCeiling, "", cellId: 1, cellRan: true, ceiling: 400L << 20).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Run_ProcessKilledBetweenCells_SaysThatVariablesAreLost()
    {
        await kernel.RunAsync("1");
        using (var process = Process.GetProcessById(kernel.Kernel.ProcessId)) process.Kill();
        Assert.True(SpinWait.SpinUntil(() => !kernel.Kernel.IsAlive, KernelFixture.Guard));

        var run = await kernel.RunAsync("2");

        Assert.Equal("2", run.Result());
        Assert.Contains("Between the cells", run.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ProcessKilledInsideACell_SaysWhatItKnows()
    {
        var running = new TaskCompletionSource();
        var run = kernel.RunAsync("Console.WriteLine(\"running\"); Thread.Sleep(-1);", _ => running.TrySetResult());
        await running.Task;
        using (var process = Process.GetProcessById(kernel.Kernel.ProcessId)) process.Kill();

        Assert.Equal("ProcessExit", (await run).Failed(CellStatus.KernelDied).Name);
        await AssertNextCellRuns();
    }

    private async Task AssertNextCellRuns()
    {
        var next = await kernel.RunAsync("6 * 7");
        Assert.Equal("42", next.Result());
        Assert.Equal("", next.Text());
    }
}
