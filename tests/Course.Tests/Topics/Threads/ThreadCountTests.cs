using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class ThreadCountTests
{
    [Fact]
    public void Take_Threads_EachIsANewOneOfTheSystem()
    {
        var count = ThreadCount.Take(FlowKind.Thread, 6);

        Assert.Equal(6, count.Carriers);
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(6, count.Flows.Select(flow => flow.KernelId).Distinct().Count());
            Assert.All(count.Flows, flow => Assert.Contains(flow.KernelId!.Value, count.New));
        }
        else
        {
            Assert.InRange(count.New.Count, 6, int.MaxValue);
        }
    }

    [Theory]
    [InlineData(FlowKind.GreenThread)]
    [InlineData(FlowKind.AwaitingTask)]
    public void Take_UserLevelFlows_AllRunOnTheCallingThread(FlowKind kind)
    {
        var count = ThreadCount.Take(kind, 50);

        Assert.Equal(50, count.Flows.Count);
        Assert.All(count.Flows, flow => Assert.Equal(Environment.CurrentManagedThreadId, flow.ManagedId));
        Assert.All(count.Flows, flow => Assert.Equal(CallingThread.KernelId, flow.KernelId));
    }

    [Fact]
    public void Take_PoolItems_NoneRunsOnTheCallingThread() =>
        Assert.DoesNotContain(ThreadCount.Take(FlowKind.PoolItem, 20).Flows, flow => flow.ManagedId == Environment.CurrentManagedThreadId);

    [Fact]
    public void OfEachKind_Few_TakesAllFour() => Assert.Equal(Enum.GetValues<FlowKind>(), ThreadCount.OfEachKind(2).Select(count => count.Kind));

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void Take_TooFewOrMany_SaysTheRange(int count) =>
        Assert.Contains("count must be 1 to 256", Assert.Throws<ArgumentOutOfRangeException>(() => ThreadCount.Take(FlowKind.Thread, count)).Message);
}
