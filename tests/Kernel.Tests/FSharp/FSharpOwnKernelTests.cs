using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

/// <summary>What costs a process, or needs one in which nothing has run yet.</summary>
public sealed class FSharpOwnKernelTests
{
    [Fact]
    public async Task Run_CSharpAlone_LoadsNoCompilerOfFSharp()
    {
        await using var kernel = await StartAsync();

        var loaded = await KernelFixture.RunAsync(kernel, "new { Name = \"shown as a table\" }.Display(); string.Join(\" \", AppDomain.CurrentDomain.GetAssemblies().Select(each => each.GetName().Name))");

        Assert.Contains("Microsoft.CodeAnalysis.CSharp", loaded.Result(), StringComparison.Ordinal);
        Assert.DoesNotContain("FSharp", loaded.Result(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PoolFullOfBlockedTasks_CompilesAllTheSame()
    {
        await using var kernel = await StartAsync();
        await FSharpFixture.RunAsync(kernel, "let loaded = 1");
        await KernelFixture.RunAsync(kernel, "for (var i = 0; i < 1000; i++) Task.Run(() => Thread.Sleep(-1));");

        Assert.Equal("2", (await FSharpFixture.RunAsync(kernel, "loaded + 1")).Result());
        Assert.Equal("3", (await FSharpFixture.RunAsync(kernel, "let rec f n = if n > 2 then n else f (n + 1)\nf 1")).Result());
    }

    [Fact]
    public async Task Stop_WhileTheCompilerLoads_RunsAllOfTheCellOrNothing()
    {
        await using var kernel = await StartAsync();
        await KernelFixture.RunAsync(kernel, "var kept = 41;");
        var marker = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var stop = new CancellationTokenSource();

        // The request is on its way when there is a task to wait for; what is sent after it comes after it.
        var running = kernel.RunAsync(new Cell(CellLanguage.FSharp, $"System.IO.File.WriteAllText(@\"{marker}\", \"\")"), stop: stop.Token);
        await stop.CancelAsync();
        var run = await running.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken);

        // Where the compiler is quicker than the word to stop, the cell is through; where it takes seconds more, its process was ended.
        Assert.Equal(run.Status == CellStatus.Completed, File.Exists(marker));
        if (run.Error is null) Assert.Equal("42", (await KernelFixture.RunAsync(kernel, "kept + 1")).Result());
        Assert.Equal("2", (await FSharpFixture.RunAsync(kernel, "1 + 1")).Result());
        File.Delete(marker);
    }

    [Fact]
    public async Task Run_CellThatEndsTheProcess_SaysSoAndTheNextRunsInAFreshOne()
    {
        await using var kernel = await StartAsync();

        var run = await FSharpFixture.RunAsync(kernel, """
            let thrower = System.Threading.Thread(fun () -> failwith "nobody catches this")
            printfn "so far"
            thrower.Start()
            thrower.Join()
            System.Threading.Thread.Sleep -1
            """);

        var error = run.Failed(CellStatus.KernelDied);
        Assert.Contains("nobody catches this", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, "so far\n"), (error.Line, run.Text()));
        Assert.Equal("2", (await KernelFixture.RunAsync(kernel, "1 + 1")).Result());
    }

    [Fact]
    public async Task Stop_CodeOutOfReach_IsToldAndFreedByRestart()
    {
        await using var kernel = await NotebookKernel.StartAsync(
            new KernelOptions(Path.GetTempPath(), KeepStuckCell: true), TestContext.Current.CancellationToken);

        // A function of F#'s library has no stop point, and what does not wait hears no interrupt.
        var run = await FSharpFixture.RunAndStopAsync(kernel, """
            printfn "running"
            Seq.initInfinite id |> Seq.iter ignore
            """);

        Assert.Equal(CellError.Stuck, run.Failed(CellStatus.Stopped).Name);
        Assert.True(kernel.CellStillRuns);
        await kernel.RestartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("2", (await KernelFixture.RunAsync(kernel, "1 + 1")).Result());
    }

    private static Task<NotebookKernel> StartAsync() =>
        NotebookKernel.StartAsync(new KernelOptions(Path.GetTempPath(), AnswerLimit: KernelFixture.Guard), TestContext.Current.CancellationToken);
}
