using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class StoppingTests(KernelFixture kernel)
{
    private const string Running = "Console.WriteLine(\"running\");";
    private const string TakeToken = "var token = ((Func<CancellationToken>)AppContext.GetData(\"NotebookCourse.StopToken\"))();";

    public static TheoryData<string> EndlessCells =>
    [
        $"{Running} while (true) ;",
        $"{Running} while (true) try {{ while (true) ; }} catch (Exception) {{ }}",
        $"{Running} while (true) try {{ Thread.Sleep(-1); }} catch (Exception) {{ }}",
        $"{Running} Thread.Sleep(-1);",
        $"{Running} await Task.Delay(-1);",
        $"await Task.Delay(1); {Running} while (true) ;",
        $"await Task.Delay(1); {Running} Thread.Sleep(-1);",
        $"{Running} while (true) await Task.Delay(1);",
        $"{Running} while (true) await Task.Yield();",
        $"{Running} Task.Delay(-1).Wait();",
        $"{Running} new SemaphoreSlim(0).Wait();",
        $"{Running} new System.Collections.Concurrent.BlockingCollection<int>().Take();",
        $"{Running} new Barrier(2).SignalAndWait();",
        $"{Running} new AutoResetEvent(false).WaitOne();",
        $"{Running} lock (new object()) while (true) ;",
        $"{Running} do {{ }} while (true);",
        $"{Running} for (;;) {{ }}",
        $"{Running} again: goto again;",
        $"{Running} IEnumerable<int> Endless() {{ for (;;) yield return 1; }} foreach (var one in Endless()) ;",
        $"{Running} Parallel.For(0, 4, _ => {{ while (true) ; }});",
        $"{Running} Task.Run(() => {{ while (true) ; }}).Wait();",
        $"{Running} var thread = new Thread(() => {{ try {{ while (true) ; }} catch (OperationCanceledException) {{ }} }}); thread.Start(); thread.Join();",
        $"while (true) Console.WriteLine(\"running\");",
        $"{Running} System.Collections.IEnumerable Endless() {{ while (true) yield return 1; }} Endless().Cast<int>().Sum()",
        // Two threads that each hold what the other one wants, and the cell waits for both.
        $$"""
        object a = new(), b = new();
        var barrier = new Barrier(2);
        void Take(object first, object second) { lock (first) { barrier.SignalAndWait(); lock (second) { } } }
        var other = new Thread(() => Take(b, a)) { IsBackground = true };
        other.Start();
        {{Running}}
        Take(a, b);
        """,
        $$"""
        Lock gate = new();
        var held = new ManualResetEventSlim();
        new Thread(() => { lock (gate) { held.Set(); Thread.Sleep(-1); } }) { IsBackground = true }.Start();
        held.Wait();
        {{Running}}
        lock (gate) { }
        """,
        $$"""
        {{TakeToken}}
        {{Running}}
        Parallel.For(0L, long.MaxValue, new ParallelOptions { CancellationToken = token }, _ => { });
        """,
    ];

    [Theory]
    [MemberData(nameof(EndlessCells))]
    public async Task Stop_CellThatNeverEnds_EndsItAndKeepsVariables(string source)
    {
        await kernel.RunAsync("var kept = 41;");

        var run = await kernel.RunAndStopAsync(source);

        Assert.Equal(CellStatus.Stopped, run.Status);
        Assert.Null(run.Error);
        Assert.Equal("42", (await kernel.RunAsync("kept + 1")).Result());
    }

    [Fact]
    public async Task Stop_PoolFullOfBlockedTasks_StopsAndLaterCellsRun()
    {
        await using var other = await NotebookKernel.StartAsync(new KernelOptions(kernel.Folder), TestContext.Current.CancellationToken);

        var run = await KernelFixture.RunAndStopAsync(other, """
            var kept = 41;
            for (var i = 0; i < 1000; i++) Task.Run(() => Thread.Sleep(-1));
            Console.WriteLine("running");
            Thread.Sleep(-1);
            """);

        Assert.Equal(CellStatus.Stopped, run.Status);
        for (var i = 0; i < 10; i++)
        {
            var next = await KernelFixture.RunAsync(other, $"Console.WriteLine({i}); kept + {i}");
            Assert.Equal($"{41 + i}", next.Result());
            Assert.Equal($"{i}\n", next.Text());
        }
    }

    [Fact]
    public async Task Stop_TasksThatLoop_EndsThemToo()
    {
        await kernel.RunAndStopAsync($"var loops = Enumerable.Range(0, 3).Select(_ => Task.Run(() => {{ while (true) ; }})).ToArray(); {Running} Task.WaitAll(loops);");

        Assert.Equal("True", (await kernel.RunAsync("Task.WhenAll(loops).ContinueWith(_ => loops.All(loop => loop.IsCanceled || loop.IsFaulted)).Result")).Result());
    }

    [Fact]
    public async Task Stop_Cell_LeavesThreadsOfEarlierCellsAlone()
    {
        await kernel.RunAsync("var turns = 0; var live = true; var earlier = new Thread(() => { while (Volatile.Read(ref live)) turns++; }); earlier.Start();");

        await kernel.RunAndStopAsync($"{Running} while (true) ;");

        Assert.Equal("True", (await kernel.RunAsync("earlier.IsAlive")).Result());
        await kernel.RunAsync("live = false; earlier.Join();");
    }

    [Fact]
    public async Task Stop_CellThatDeclared_KeepsWhatItDeclared()
    {
        await kernel.RunAndStopAsync($"var declared = 41; {Running} while (true) ;");

        Assert.Equal("41", (await kernel.RunAsync("declared")).Result());
    }

    [Fact]
    public async Task Stop_LibraryLoopThatObservesTheToken_EndsInGoodOrder()
    {
        var run = await kernel.RunAndStopAsync($"{TakeToken} {Running} while (!token.IsCancellationRequested) ; Console.WriteLine(\"in good order\");");

        Assert.Equal(CellStatus.Stopped, run.Status);
        Assert.Contains("in good order", run.Text(), StringComparison.Ordinal);
    }

    // Threads of its own end as it does, though nobody catches what ends them.
    [Fact]
    public async Task Stop_ThreadsOfTheCell_EndWithoutTheProcess()
    {
        var process = kernel.Kernel.ProcessId;
        await kernel.RunAndStopAsync($"var threads = Enumerable.Range(0, 3).Select(_ => new Thread(() => {{ while (true) ; }})).ToList(); threads.ForEach(one => one.Start()); {Running} threads.ForEach(one => one.Join());");

        Assert.Equal("True", (await kernel.RunAsync("threads.All(one => one.Join(60_000))")).Result());
        Assert.Equal(process, kernel.Kernel.ProcessId);
    }

    [Fact]
    public async Task Stop_CallbackOfTheTokenThrows_StopsAllTheSame()
    {
        var run = await kernel.RunAndStopAsync($"{TakeToken} token.Register(() => throw new Exception(\"from the callback\")); {Running} Thread.Sleep(-1);");

        Assert.Equal(CellStatus.Stopped, run.Status);
        Assert.True((await kernel.RunAsync("1")).Status == CellStatus.Completed);
    }

    [Fact]
    public async Task Run_TokenOfAnotherCell_IsFresh()
    {
        await kernel.RunAndStopAsync($"{Running} Thread.Sleep(-1);");

        Assert.Equal("False", (await kernel.RunAsync($"{TakeToken} token.IsCancellationRequested")).Result());
    }

    [Fact]
    public async Task Timeout_EndlessLoop_TimesOutAndKeepsVariables()
    {
        await kernel.RunAsync("var held = 41;");

        var run = await kernel.RunAsync("while (true) ;", timeout: TimeSpan.FromMilliseconds(300));

        Assert.Contains("0.3 seconds", run.Failed(CellStatus.TimedOut).Message, StringComparison.Ordinal);
        Assert.Equal("41", (await kernel.RunAsync("held")).Result());
    }

    [Fact]
    public async Task Timeout_CellThatEndsInTime_Completes() =>
        Assert.Equal("1", (await kernel.RunAsync("1", timeout: KernelFixture.Guard)).Result());

    [Fact]
    public async Task Stop_CodeOutOfReach_EndsTheProcessAndSaysSo()
    {
        var run = await kernel.RunAndStopAsync(OutOfReach());

        Assert.Contains("could not be stopped", run.Failed(CellStatus.Stopped).Message, StringComparison.Ordinal);
        Assert.Equal("1", (await kernel.RunAsync("1")).Result());
    }

    [Fact]
    public async Task Stop_CodeOutOfReachButToBeKept_OffersRestart()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var keeping = await NotebookKernel.StartAsync(new KernelOptions(kernel.Folder, KeepStuckCell: true), cancellation);

        var run = await KernelFixture.RunAndStopAsync(keeping, OutOfReach());
        Assert.Equal(CellError.Stuck, run.Failed(CellStatus.Stopped).Name);
        Assert.Equal("could not be stopped", run.Summary());
        Assert.True(keeping.CellStillRuns);

        var next = await KernelFixture.RunAsync(keeping, "1");
        Assert.Equal(CellError.Stuck, next.Failed(CellStatus.NotRun).Name);

        await keeping.RestartAsync(cancellation);
        Assert.False(keeping.CellStillRuns);
        Assert.Equal("1", (await KernelFixture.RunAsync(keeping, "1")).Result());
    }

    [Fact]
    public async Task Stop_CellThatEndsLongAfter_FreesTheKernelWithItsVariables()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var keeping = await NotebookKernel.StartAsync(new KernelOptions(kernel.Folder, KeepStuckCell: true), cancellation);
        await KernelFixture.RunAsync(keeping, "var kept = 41;");
        var release = Path.Combine(kernel.Folder, "release");

        await KernelFixture.RunAndStopAsync(keeping, $"{Running} Enumerable.Repeat(@\"{release}\", int.MaxValue).First(File.Exists);");
        Assert.True(keeping.CellStillRuns);
        await File.WriteAllTextAsync(release, "", cancellation);

        Assert.True(SpinWait.SpinUntil(() => !keeping.CellStillRuns, KernelFixture.Guard));
        Assert.Equal("41", (await KernelFixture.RunAsync(keeping, "kept")).Result());
    }

    // Code of .NET's own that neither waits nor comes to a stop point.
    private static string OutOfReach() => $"{Running} Enumerable.InfiniteSequence(1, 0).Contains(2);";
}
