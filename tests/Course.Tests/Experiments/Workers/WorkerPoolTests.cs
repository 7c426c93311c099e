using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Tests.Experiments.Workers;

public class WorkerPoolTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Alone_AnyWork_ReportsItsItemsAndSeconds()
    {
        var clock = new FakeTimeProvider();
        var pool = new WorkerPool(7, () => range => clock.Advance(range.Count * 1_000), clock);

        Assert.Equal([new WorkerLoad(0, 7, 7.0)], pool.Alone());
    }

    [Fact]
    public void OnThreads_MoreThreadsThanThings_ReportsIdleOnesToo()
    {
        var loads = new WorkerPool(2, () => _ => { }, new FakeTimeProvider()).OnThreads(4, Partitioning.Cyclic);

        Assert.Equal([1, 1, 0, 0], loads.Select(load => load.Items));
        Assert.Equal([0, 1, 2, 3], loads.Select(load => load.Worker));
    }

    [Fact]
    public void OnThreads_Chunks_OneWorkerHeldUp_TheOtherDoesTheRest()
    {
        using var firstHasOne = new ManualResetEventSlim();
        using var restIsDone = new CountdownEvent(9);
        var hired = 0;
        // Whoever is hired first takes one thing and keeps it until all others are done.
        var pool = new WorkerPool(10, () => Interlocked.Increment(ref hired) == 1 ? HoldUp : DoOne, new FakeTimeProvider());

        var loads = pool.OnThreads(2, Partitioning.Dynamic(1));

        Assert.Equal([1, 9], loads.Select(load => load.Items).Order());

        void HoldUp(IndexRange range)
        {
            firstHasOne.Set();
            restIsDone.Wait(Stop);
        }

        void DoOne(IndexRange range)
        {
            firstHasOne.Wait(Stop);
            restIsDone.Signal();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10_007)]
    public void OnThePool_AnyCount_LoadsAddUp(int count)
    {
        var pool = new WorkerPool(count, () => _ => { }, new FakeTimeProvider());

        Assert.Equal(count, pool.OnParallelFor(3, Stop).Sum(load => load.Items));
        Assert.Equal(count, pool.OnPlinq(3, Stop).Sum(load => load.Items));
    }

    [Fact]
    public void OnThePool_WorkThrows_ThrowsThatAndNoCollection()
    {
        var pool = new WorkerPool(100, () => _ => throw new InvalidDataException("no"), new FakeTimeProvider());

        Assert.Throws<InvalidDataException>(() => pool.OnParallelFor(2, Stop));
        Assert.Throws<InvalidDataException>(() => pool.OnPlinq(2, Stop));
    }
}
