using NotebookCourse.Topics.Switching;

namespace NotebookCourse.Tests.Topics.Switching;

public class MixedLoadTests
{
    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(5, 15, 0.5)]
    [InlineData(-5, 5, 0.5)]
    [InlineData(-5, 15, 0.5)]
    [InlineData(10, 20, 0)]
    [InlineData(-20, -10, 0)]
    public void ShareWithin_Job_IsThePartOfItInside(double start, double end, double share) =>
        Assert.Equal(share, new MixedLoad.Job(start, start + 1, end).ShareWithin(0, 10));

    [Fact]
    public void Run_HalfWaiting_ReallyWaits()
    {
        var load = MixedLoad.Run(1, 0.5, turnsPerSecond: 1e6, Work, TestContext.Current.CancellationToken);

        // A sleep is never shorter than asked for, but for the clock's grain.
        Assert.True(load.Waited > 0.0045, $"waited {load.Waited}\u00a0s");
        Assert.InRange(load.JobsPerSecond, 1e-3, 1 / load.Waited);
    }

    [Fact]
    public void Run_NoWaiting_OnlyComputes()
    {
        var load = MixedLoad.Run(2, 0, turnsPerSecond: 1e8, Work, TestContext.Current.CancellationToken);

        Assert.True(load.Waited < load.Computed);
        Assert.True(load.JobsPerSecond > 0);
    }

    [Fact]
    public void Run_Stopped_Ends()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => MixedLoad.Run(3, 0.5, 1e6, Work, stop.Token));
    }

    [Theory]
    [InlineData(0, 0.5, "threads must be 1 to 1024")]
    [InlineData(1, 1.0, "waiting must be 0 to 0.9")]
    public void Run_Impossible_SaysTheRange(int threads, double waiting, string message) => Assert.Contains(
        message, Assert.Throws<ArgumentOutOfRangeException>(() => MixedLoad.Run(threads, waiting, 1e6, Work, TestContext.Current.CancellationToken)).Message);

    internal static void Work(MixedJob job)
    {
        job.Compute();
        // To sleep for no time is to let others go first, which is a wait on a busy machine.
        if (job.Wait > 0) Thread.Sleep(job.Wait);
    }
}
