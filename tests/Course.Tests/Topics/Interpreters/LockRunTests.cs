using NotebookCourse.Experiments;
using NotebookCourse.Topics.Interpreters;

namespace NotebookCourse.Tests.Topics.Interpreters;

public class LockRunTests
{
    [Fact]
    public void Interpret_SeveralThreads_NoTwoHoldTheLockAtTheSameTime()
    {
        var run = Run(3, interval: 1, me =>
        {
            me.Enter();
            for (var number = 0; number < 20; number++) me.Interpret();
            me.Exit();
        });

        Assert.Equal(3, run.Threads.Count);
        Assert.Null(run.Releases);
        Assert.All(run.Threads, spans => Assert.Contains(spans, span => span.State == LockState.Holds));
        AssertNoneTogether(run);
    }

    [Theory]
    [InlineData(true, LockState.Waits)]
    [InlineData(false, LockState.Waits)]
    [InlineData(true, LockState.RunsNative)]
    [InlineData(false, LockState.RunsNative)]
    public void Outside_ReleasesOrNot_TheLockIsHeldMeanwhileOrNot(bool releases, LockState state)
    {
        var run = Run(2, interval: 5, me =>
        {
            me.Enter();
            for (var time = 0; time < 3; time++)
            {
                me.Interpret();
                if (releases) me.Exit();
                if (state == LockState.Waits) me.Wait(milliseconds: 5);
                else me.RunNative();
                if (releases) me.Enter();
            }
            me.Exit();
        });

        var outside = run.Threads.SelectMany(spans => spans).Where(span => span.State == state).ToList();
        Assert.Equal((6, releases), (outside.Count, run.Releases));
        Assert.All(outside, wait => Assert.Equal(!releases, wait.HasLock));
        AssertNoneTogether(run);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(9, 5)]
    [InlineData(1, 0)]
    [InlineData(1, 101)]
    public void LockLog_OutOfRange_IsRefused(int threads, int interval) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LockLog(threads, new GlobalLock(TimeSpan.FromMilliseconds(1)), interval));

    [Fact]
    public void Factor_Number_IsInterpretedRightly()
    {
        Assert.Equal([2, 2, 3, 7], TinyPython.Factor(84));
        Assert.All(TinyPython.Work, number => Assert.Equal(number, TinyPython.Factor(number).Aggregate(1, (product, factor) => product * factor)));
    }

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

    private static LockRun Run(int threads, int interval, Action<LockedThread> work)
    {
        var log = new LockLog(threads, new GlobalLock(TimeSpan.FromMilliseconds(interval)), interval);
        DedicatedThreads.Run(threads, number => work(log.Threads[number]));
        return log.Result();
    }

    private static void AssertNoneTogether(LockRun run)
    {
        var held = run.Threads.SelectMany(spans => spans).Where(span => span.HasLock).OrderBy(span => span.Start).ThenBy(span => span.End).ToList();
        Assert.All(held.Zip(held.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{pair.First} and {pair.Second}"));
    }
}
