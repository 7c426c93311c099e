using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Platforms.Linux;
using NotebookCourse.Topics.Threads;
using NotebookCourse.Topics.Threads.Exercises;
using NotebookCourse.Topics.Threads.Figures;

namespace NotebookCourse.Tests.Topics.Threads.Figures;

public class ThreadFiguresTests
{
    private static readonly ThreadLines Lines = new(77, "finger", 'S', 3, 20, "futex_do_wait", 202, 0x1000, 0x2000, 12, 3);

    [Fact]
    public void Chart_Portrait_HasTheFactsThatTheKernelTells()
    {
        var figure = new ThreadPortrait("finger", 9, ThreadPriority.Normal, 55, Lines, new(8 << 20, 36 << 10)).Chart();

        foreach (var fact in (string[])["finger", "9", "77", "55", "sleeps", "futex_do_wait", "0x2000", "0x1000", "8\u00a0MiB reserved, 36\u00a0KiB used", "Normal; 20 for the system", "12 times to wait, 3 times interrupted"])
            Assert.Contains($" · {fact} · ", figure.Alternative);
        Assert.StartsWith("“finger” is thread 9 for .NET and thread 77 for the operating system", figure.Caption);
    }

    [Fact]
    public void Chart_PortraitOfASilentSystem_SaysSoInsteadOfMakingItUp()
    {
        var figure = new ThreadPortrait("finger", 9, ThreadPriority.Normal, 55, null, null).Chart();

        Assert.StartsWith("What .NET knows of its thread.", figure.Caption);
        Assert.Equal(8, figure.Alternative.Split("not told here").Length - 1);
    }

    [Fact]
    public void Chart_HiddenPlace_FallsBackToTheSystemCall() =>
        Assert.Contains("system call 202", new ProcessThreads(1, [Lines with { WaitsIn = null }]).Chart().Alternative);

    [Fact]
    public void Chart_ProcessThreads_CountsThoseAsleep() =>
        Assert.StartsWith("This process has 2 threads, and 1 of them was not running", new ProcessThreads(2, [Lines, Lines with { State = 'R' }]).Chart().Caption);

    [Fact]
    public void Chart_ProcessThreadsOfASilentSystem_StillCounts() => Assert.StartsWith("This process has 5 threads.", new ProcessThreads(5, []).Chart().Caption);

    [Fact]
    public void Against_ProcessThreads_IsTheirNumber() => Assert.Equal(VerdictKind.AsPredicted, new ProcessThreads(5, []).Against(Predict.Number(5, "threads")).Kind);

    [Fact]
    public void Chart_Count_TellsOursFromThoseOfTheRuntime()
    {
        var count = new ThreadCount(FlowKind.Thread, [new(4, 100), new(5, 101)], [100, 101, 102]);

        Assert.Equal("Started: 2. On threads that the system did not have before: 2. Other threads that the runtime began meanwhile: 1.", count.Chart().Caption);
        Assert.Equal(VerdictKind.AsPredicted, count.Against(Predict.Number(2, "entries")).Kind);
    }

    [Fact]
    public void Chart_CountOfASilentSystem_CountsItsList()
    {
        var count = new ThreadCount(FlowKind.Thread, [new(4, null), new(5, null)], [100, 101]);

        Assert.StartsWith("Started: 2. The system's list has grown by 2.", count.Chart().Caption);
        Assert.Equal(VerdictKind.AsPredicted, count.Against(Predict.Number(2, "entries")).Kind);
    }

    [Fact]
    public void Chart_CountOfGreenThreads_FindsNothingNew()
    {
        var count = new ThreadCount(FlowKind.GreenThread, [new(1, 50), new(1, 50)], []);

        Assert.Contains("did not have before: 0.", count.Chart().Caption);
        Assert.Contains("was there before", count.Chart().Alternative);
        Assert.Equal(VerdictKind.AsPredicted, count.Against(Predict.Number(0, "entries")).Kind);
    }

    [Fact]
    public void Chart_Counts_NamesTheCarriersOfEach()
    {
        ThreadCount[] counts = [new(FlowKind.Thread, [new(1, 1), new(2, 2)], [1, 2]), new(FlowKind.AwaitingTask, [new(9, 9), new(9, 9)], [])];

        Assert.Equal("Threads of the system that they ran on: 2 for 2 of the kind “thread”, 1 for 2 of the kind “awaiting task”.", counts.Chart().Caption);
        Assert.Throws<ArgumentException>(() => Array.Empty<ThreadCount>().Chart());
    }

    [Fact]
    public void Chart_Orders_CountsAllAndShowsTheMostFrequent()
    {
        var orders = new OrderCount(30, Enumerable.Range(1, 12).ToDictionary(i => $"{i}", i => i == 7 ? 19 : 1));

        var figure = orders.Chart();

        Assert.StartsWith("The same program, run 30 times. Different orders: 12. The most frequent one came 19 times. Shown are the first 10.", figure.Caption);
        Assert.StartsWith("7 · 19", figure.Alternative);
        Assert.Equal(VerdictKind.AsPredicted, orders.Against(Predict.Number(12, "orders")).Kind);
    }

    [Fact]
    public void Chart_OneOrder_SaysWhatThatMayMean() => Assert.Contains("One order only", new OrderCount(3, new Dictionary<string, int> { ["1 2"] = 3 }).Chart().Caption);

    [Theory]
    [InlineData(2, 200, "", "It went well once, which proves nothing")]
    [InlineData(2, 150, "", "No exception this time, but 50 items are not there.")]
    [InlineData(1, 100, "", "One thread alone")]
    [InlineData(2, 150, "IndexOutOfRangeException", "1 thread died of: IndexOutOfRangeException")]
    public void Chart_SharedList_SaysWhatBecameOfIt(int threads, int count, string failure, string found) =>
        Assert.Contains(found, new SharedListRun(threads, 100, count, failure.Length > 0 ? [failure] : []).Chart().Caption);

    [Theory]
    [InlineData(BlockingBehaviour.Yields, "3 of its 3 neighbours were done.", "It handed on after each piece")]
    [InlineData(BlockingBehaviour.Computes, "0 of its 3 neighbours were done.", "nobody could take the processor from it")]
    [InlineData(BlockingBehaviour.Blocks, "0 of its 3 neighbours were done.", "everybody waited")]
    public void Chart_GreenNeighbours_SaysWhoWaited(BlockingBehaviour behaviour, string finding, string why)
    {
        var caption = NeighbourProgress.OnGreenThreads(NeighbourProgressTests.Second(behaviour)).Chart().Caption;

        Assert.Contains(finding, caption);
        Assert.Contains(why, caption);
    }

    [Fact]
    public void Chart_KernelNeighbours_ClaimsNoMoreThanWasSeen()
    {
        var run = NeighbourProgress.OnThreads(NeighbourProgressTests.Second(BlockingBehaviour.Blocks));

        Assert.Contains(run.DoneBefore == 3 ? "The others did not have to wait for it" : "Here somebody was slower", run.Chart().Caption);
    }

    [Fact]
    public void Against_Snapshot_CountsTheProcessorsOfThisProcessAlone()
    {
        var snapshot = new ThreadSnapshot(4, 2,
        [
            new(1, "mine", true, [new(0, true), new(2, false), new(2, false), new(null, null)]),
            new(2, "other", false, [new(1, true), new(3, true)]),
        ]);

        Assert.Equal(VerdictKind.AsPredicted, snapshot.Against(Predict.Number(2, "processors")).Kind);
        Assert.Equal(VerdictKind.NotAsPredicted, snapshot.Against(Predict.Number(4, "processors")).Kind);
        Assert.Equal(VerdictKind.CannotTell, new ThreadSnapshot(1, 1, [new(1, "mine", true, [new(null, null)])]).Against(Predict.Number(1, "processors")).Kind);
    }
}
