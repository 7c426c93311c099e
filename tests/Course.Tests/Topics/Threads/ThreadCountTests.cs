using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class ThreadCountTests
{
    [Fact]
    public void Count_Threads_EachIsANewOneOfTheSystem()
    {
        var roll = new RollCall(FlowKind.Thread);
        using var held = new HeldThreads(6, _ => roll.Here());

        var count = roll.Count(6);

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

    [Fact]
    public void Count_FlowsOfTheCallingThread_AreCarriedByIt()
    {
        var roll = new RollCall(FlowKind.AwaitingTask);
        for (var flow = 0; flow < 50; flow++) roll.Here();

        var count = roll.Count(50);

        Assert.Equal((50, 1), (count.Flows.Count, count.Carriers));
        Assert.All(count.Flows, flow => Assert.Equal((Environment.CurrentManagedThreadId, CallingThread.KernelId), (flow.ManagedId, flow.KernelId)));
    }

    [Fact]
    public async Task Count_LateFlow_IsWaitedFor()
    {
        var roll = new RollCall(FlowKind.PoolItem);
        var counting = Task.Run(() => roll.Count(2), TestContext.Current.CancellationToken);
        roll.Here();
        Assert.False(counting.IsCompleted);

        roll.Here();

        Assert.Equal(2, (await counting).Flows.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void Count_TooFewOrMany_SaysTheRange(int flows) =>
        Assert.Contains("flows must be 1 to 256", Assert.Throws<ArgumentOutOfRangeException>(() => new RollCall(FlowKind.Thread).Count(flows)).Message);
}
