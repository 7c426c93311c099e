using NotebookCourse.Topics.Events;

namespace NotebookCourse.Tests.Topics.Events;

public class LoopRunTests
{
    // The queue's own sum, without a loop: the delay of an event is what is left to do when it comes.
    [Theory]
    [InlineData(20, 40)]
    [InlineData(50, 1)]
    [InlineData(7, 33)]
    [InlineData(30, 33)]
    [InlineData(50, 60)]
    public void Simulate_OnTheLoop_DelaysEachKeyByWhatIsLeftToDo(int keysPerSecond, int handler)
    {
        var run = LoopRun.Simulate(keysPerSecond, handler);

        var (free, slow) = (0.0, false);
        foreach (var key in run.Keys)
        {
            if (!slow && key.Raised > LoopPlan.SlowAt)
            {
                free = Math.Max(free, LoopPlan.SlowAt) + LoopPlan.SlowSeconds;
                slow = true;
            }
            var begun = Math.Max(free, key.Raised);
            Assert.Equal(begun, key.Begun, 0.000_1);
            free = begun + (handler / 1000.0);
        }
        Assert.Equal(6 * keysPerSecond, run.Keys.Count + run.Unserved.Count);
    }

    [Theory]
    [InlineData(20, 40)]
    [InlineData(10, 50)]
    [InlineData(40, 5)]
    public void Simulate_OnTheLoop_CatchesUpAfterTheSlowWorkDividedByWhatIsFree(int keysPerSecond, int handler)
    {
        var run = LoopRun.Simulate(keysPerSecond, handler);

        var behind = run.Keys.Last(key => key.Delay > 0.000_1).Begun - LoopPlan.SlowAt;

        // To within the keys that the loop handles one at a time.
        var law = LoopPlan.SlowSeconds / (1 - run.Plan.Load);
        Assert.InRange(behind, law - (2 * handler / 1000.0 / (1 - run.Plan.Load)) - (1.0 / keysPerSecond), law + (handler / 1000.0 / (1 - run.Plan.Load)));
        Assert.True(run.HasRecovered);
        Assert.InRange(run.LateFor, 0.4, behind + 0.000_1);
    }

    [Fact]
    public void Simulate_MoreThanTheLoopCanDo_NeverRecovers()
    {
        var run = LoopRun.Simulate(50, 60);

        Assert.False(run.HasRecovered);
        Assert.NotEmpty(run.Unserved);
        Assert.Equal(300, run.Keys.Count + run.Unserved.Count);
    }

    [Fact]
    public void Simulate_AnAsyncHandlerThatComputes_CuresNothing()
    {
        var (plain, isAsync) = (LoopRun.Simulate(20, 40), LoopRun.Simulate(20, 40, "in an async handler"));

        Assert.Equal((plain.Late, plain.LongestDelay), (isAsync.Late, isAsync.LongestDelay));
        Assert.True(plain.Late > 20);
    }

    [Theory]
    [InlineData("in slices", LoopPlan.SliceSeconds, 2.5)]
    [InlineData("on another thread", 0.001, 0.6)]
    [InlineData("on a server", 0.001, 0.6)]
    public void Simulate_Cure_LeavesNoKeyLate(string place, double longest, double done)
    {
        var run = LoopRun.Simulate(20, 40, place);

        Assert.Equal((0, 0.0, true), (run.Late, run.LateFor, run.HasRecovered));
        Assert.InRange(run.LongestDelay, 0, longest + 0.000_1);
        Assert.InRange(run.SlowDone!.Value, LoopPlan.SlowSeconds, done);
        Assert.Equal(LoopPlan.SlowSeconds, (run.Elsewhere.Count > 0 ? run.Elsewhere : run.Slow).Sum(span => span.End - span.Start), 0.000_1);
    }

    [Fact]
    public void Simulate_AnyPlace_NeverDoesTwoThingsAtOnceOnTheLoop()
    {
        foreach (var run in Cures.Simulate(30, 30).Runs)
        {
            var spans = run.Keys.Select(key => (Start: key.Begun, End: key.Ended)).Concat(run.Slow.Select(span => (span.Start, span.End))).Order().ToList();
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start + 0.000_000_2));
            Assert.All(run.Keys, key => Assert.True(key.Begun >= key.Raised));
        }
    }

    // On threads and a real clock times are whatever they are; who comes after whom is not.
    [Theory]
    [InlineData((int)SlowWork.InSlices)]
    [InlineData((int)SlowWork.OnAnotherThread)]
    public void Live_ShortRun_HandlesKeysInOrderAndOneThingAtATime(int place)
    {
        var run = LoopRun.Live(20, 1, (SlowWork)place, seconds: 0.6);

        Assert.Equal(12, run.Keys.Count + run.Unserved.Count);
        Assert.All(run.Keys, key => Assert.True(key.Raised <= key.Begun && key.Begun < key.Ended));
        Assert.All(run.Keys.Zip(run.Keys.Skip(1)), pair => Assert.True(pair.First.Raised <= pair.Second.Raised));
        var spans = run.Keys.Select(key => (Start: key.Begun, End: key.Ended)).Concat(run.Slow.Select(span => (span.Start, span.End))).Order().ToList();
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(51, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 61)]
    public void Simulate_OutOfRange_SaysTheRange(int keysPerSecond, int handler) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LoopRun.Simulate(keysPerSecond, handler));

    [Fact]
    public void Simulate_NoSuchPlace_ListsThoseThereAre() => Assert.Contains(
        "on the loop, in an async handler, in slices, on another thread, on a server",
        Assert.Throws<ArgumentException>(() => LoopRun.Simulate(1, 1, "nowhere")).Message,
        StringComparison.Ordinal);
}
