using NotebookCourse.Topics.Processes;

namespace NotebookCourse.Tests.Topics.Processes;

public class CrashTestTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Crash> Crashes => [Crash.Exception, Crash.StackOverflow, Crash.FailFast, Crash.Kill];

    [Theory]
    [MemberData(nameof(Crashes))]
    public void Run_Processes_AllButTheOneThatCrashesFinish(Crash how)
    {
        var run = CrashTest.Run(processes: 3, threads: 1, how, Stop);

        Assert.Equal([CrashTest.Pieces / 2, CrashTest.Pieces, CrashTest.Pieces], run.Workers.Select(worker => worker.Pieces));
        Assert.Equal([0, 1, 2], run.Workers.Select(worker => worker.Process));
        Assert.Equal(2, run.Finished);
        Assert.NotEqual(0, run.Processes[0].ExitCode);
        Assert.All(run.Processes.Skip(1), process => Assert.Equal((0, ""), (process.ExitCode, process.LastWords)));
    }

    [Theory]
    [MemberData(nameof(Crashes))]
    public void Run_Threads_NoneFinishes(Crash how)
    {
        var run = CrashTest.Run(processes: 1, threads: 3, how, Stop);

        Assert.Equal([CrashTest.Pieces / 2, CrashTest.Pieces / 2, CrashTest.Pieces / 2], run.Workers.Select(worker => worker.Pieces));
        Assert.Equal(0, run.Finished);
        Assert.NotEqual(0, Assert.Single(run.Processes).ExitCode);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(1, 3)]
    public void Run_NoCrash_AllFinish(int processes, int threads)
    {
        var run = CrashTest.Run(processes, threads, Crash.None, Stop);

        Assert.Equal(3, run.Finished);
        Assert.All(run.Processes, process => Assert.Equal(0, process.ExitCode));
    }

    [Fact]
    public void Run_Exception_ItsMessageIsAmongTheLastWords()
    {
        var run = CrashTest.Run(processes: 2, threads: 1, Crash.Exception, Stop);

        Assert.Contains("InvalidOperationException: The worker crashes on purpose.", run.Processes[0].LastWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Kill_OnUnixTheExitCodeNamesTheSignal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");

        var run = CrashTest.Run(processes: 2, threads: 1, Crash.Kill, Stop);

        Assert.Equal(128 + 9, run.Processes[0].ExitCode);
    }

    [Fact]
    public void Processes_UnknownCrash_NamesThoseThereAre() => Assert.StartsWith(
        "Expected a way to crash, one of: None, Exception, StackOverflow, FailFast, Kill. Found: Fire.",
        Assert.Throws<ArgumentException>(() => CrashTest.Processes(2, "Fire")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Run_Stopped_EndsAndLeavesNobodyBehind()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => CrashTest.Run(2, 1, Crash.None, stop.Token));
    }
}
