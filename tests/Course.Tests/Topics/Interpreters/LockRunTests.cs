using NotebookCourse.Topics.Interpreters;

namespace NotebookCourse.Tests.Topics.Interpreters;

public class LockRunTests
{
    [Fact]
    public void Compute_SeveralThreads_NoTwoHoldTheLockAtTheSameTime()
    {
        var run = LockRun.Compute(threads: 3, interval: 1);

        Assert.Equal(3, run.Threads.Count);
        Assert.All(run.Threads, spans => Assert.Contains(spans, span => span.State == LockState.Holds));
        AssertNoneTogether(run);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Wait_ReleasesOrNot_TheLockIsHeldMeanwhileOrNot(bool releases)
    {
        var run = LockRun.Wait(threads: 2, releases);

        var waits = run.Threads.SelectMany(spans => spans).Where(span => span.State == LockState.Waits).ToList();
        Assert.Equal(6, waits.Count);
        Assert.All(waits, wait => Assert.Equal(!releases, wait.HasLock));
        AssertNoneTogether(run);
    }

    [Fact]
    public void Native_Releases_RunsWithoutTheLock()
    {
        var run = LockRun.Native(threads: 2, releases: true);

        Assert.Equal(6, run.Threads.SelectMany(spans => spans).Count(span => span is { State: LockState.RunsNative, HasLock: false }));
        AssertNoneTogether(run);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(9, 5)]
    [InlineData(1, 0)]
    [InlineData(1, 101)]
    public void Compute_OutOfRange_IsRefused(int threads, int interval) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LockRun.Compute(threads, interval));

    [Fact]
    public void LineAt_AMoment_SaysWhoHasItAndWhoStandsThereLongestFirst()
    {
        var line = LockLine.At(Sample, 0.5);

        Assert.Equal((0, "2, 1", "3"), (line.Holder, string.Join(", ", line.InLine), string.Join(", ", line.Outside)));
    }

    [Fact]
    public void LineOf_Run_GivesMomentsInWhichSomebodyHasIt() =>
        Assert.All(LockLine.Of(Sample, 5), line => Assert.NotNull(line.Holder));

    [Fact]
    public void Fairness_OneOvertakes_IsCountedWhereThereWasAChoice()
    {
        // At 1.0 the threads 2 and 1 stand in line, 2 for longer, and 1 gets it; at 2.0 the threads 2 and 0 do, but 0 gave it away later.
        Assert.Equal(new LockFairness(2, 1), LockFairness.Of(Sample));
        Assert.Equal(new LockFairness(0, 0), LockFairness.Of(Of([[Hold(0, 1)], [Stand(0, 1), Hold(1, 2)]])));
    }

    [Fact]
    public void LockedThread_WorkOutsideThrows_HasTheLockAgain()
    {
        var globalLock = new GlobalLock(TimeSpan.FromMilliseconds(1));
        var thread = new LockedThread(globalLock, TimeProvider.System, TimeProvider.System.GetTimestamp());

        Assert.Throws<IOException>(() => thread.Run(() => thread.Outside(LockState.Waits, releases: true, () => throw new IOException())));

        // Given away once and not twice: it can be had again, by one.
        globalLock.Enter();
        Assert.Equal(LockState.Holds, thread.Spans[^1].State);
    }

    internal static LockRun Sample { get; } = Of(
    [
        [Hold(0, 1), Stand(1.1, 3), Hold(3, 4)],
        [Stand(0.2, 1), Hold(1, 2)],
        [Stand(0.1, 2), Hold(2, 3)],
        [new(LockState.Waits, false, 0, 4)],
    ]);

    internal static LockRun Of(LockSpan[][] threads, bool? releases = null) => new(threads, 0.005, releases);

    internal static LockSpan Hold(double start, double end) => new(LockState.Holds, true, start, end);

    internal static LockSpan Stand(double start, double end) => new(LockState.StandsInLine, false, start, end);

    private static void AssertNoneTogether(LockRun run)
    {
        var held = run.Threads.SelectMany(spans => spans).Where(span => span.HasLock).OrderBy(span => span.Start).ThenBy(span => span.End).ToList();
        Assert.All(held.Zip(held.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{pair.First} and {pair.Second}"));
    }
}
