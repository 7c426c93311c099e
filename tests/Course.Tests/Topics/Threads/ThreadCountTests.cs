using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class ThreadCountTests
{
    [Fact]
    public void Take_Threads_EachIsANewOneOfTheSystem()
    {
        var census = ThreadCount.Take(FlowKind.Thread, 6);

        Assert.Equal(6, census.Carriers);
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(6, census.Flows.Select(flow => flow.KernelId).Distinct().Count());
            Assert.All(census.Flows, flow => Assert.Contains(flow.KernelId!.Value, census.New));
        }
        else
        {
            Assert.InRange(census.New.Count, 6, int.MaxValue);
        }
    }

    [Theory]
    [InlineData(FlowKind.GreenThread)]
    [InlineData(FlowKind.AwaitingTask)]
    public void Take_UserLevelFlows_AllRunOnTheCallingThread(FlowKind kind)
    {
        var census = ThreadCount.Take(kind, 50);

        Assert.Equal(50, census.Flows.Count);
        Assert.All(census.Flows, flow => Assert.Equal(Environment.CurrentManagedThreadId, flow.ManagedId));
        Assert.All(census.Flows, flow => Assert.Equal(KernelThread.Id, flow.KernelId));
    }

    [Fact]
    public void Take_PoolItems_NoneRunsOnTheCallingThread() =>
        Assert.DoesNotContain(ThreadCount.Take(FlowKind.PoolItem, 20).Flows, flow => flow.ManagedId == Environment.CurrentManagedThreadId);

    [Fact]
    public void OfEachKind_Few_TakesAllFour() => Assert.Equal(Enum.GetValues<FlowKind>(), ThreadCount.OfEachKind(2).Select(census => census.Kind));

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void Take_TooFewOrMany_SaysTheRange(int count) =>
        Assert.Contains("count must be 1 to 256", Assert.Throws<ArgumentOutOfRangeException>(() => ThreadCount.Take(FlowKind.Thread, count)).Message);
}
