using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Deadlocks.Exercises;
using NotebookCourse.Topics.Deadlocks.Figures;

namespace NotebookCourse.Tests.Topics.Deadlocks;

public class PriorityInversionTests
{
    [Fact]
    public void Run_NoMiddle_WaitsOnlyForTheRestOfTheSection()
    {
        var run = PriorityInversion.Run(middle: 0, inheritance: false);

        // The weather has the lock from 2 to 9 (interrupted from 4 to 5), the bus wants it at 5.
        Assert.Equal(
            [new(PriorityState.Runs, 4, 5), new(PriorityState.WaitsForLock, 5, 9), new(PriorityState.RunsInside, 9, 12), new(PriorityState.Runs, 12, 13)],
            run.Lanes[0].Spans);
        Assert.False(run.IsLate);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(1_000)]
    public void Run_NoInheritance_WaitsForTheMiddleOneToo(int middle)
    {
        var run = PriorityInversion.Run(middle, inheritance: false);

        Assert.Equal(4 + middle, run.Waited);
        Assert.Equal(9 + middle, run.Took);
        Assert.True(run.IsLate);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1_000)]
    public void Run_Inheritance_NeverWaitsLongerThanTheSection(int middle) =>
        Assert.Equal((4, 9), (PriorityInversion.Run(middle, inheritance: true).Waited, PriorityInversion.Run(middle, inheritance: true).Took));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_Any_GivesTheProcessorAndTheLockToOneAtATime(bool inheritance)
    {
        var run = PriorityInversion.Run(middle: 30, inheritance);
        for (var now = 0; now < 60; now++)
        {
            var doing = run.Lanes.SelectMany(lane => lane.Spans).Where(span => span.Start <= now && now < span.End).Select(span => span.State).ToList();
            Assert.True(doing.Count(state => state is PriorityState.Runs or PriorityState.RunsInside) == (doing.Count > 0 ? 1 : 0), $"at {now}");
        }
        Assert.Equal((5, 30, 10), (Computed(run, 0), Computed(run, 1), Computed(run, 2)));
    }

    [Fact]
    public void Chart_LateAndNot_SaysWhatTheWatchdogDoes()
    {
        Assert.Equal("The most important task took 49\u00a0ms, 44\u00a0ms of which it waited for the lock. The watchdog allows 15\u00a0ms: it restarts everything.", PriorityInversion.Run(40, false).Chart().Caption);
        Assert.EndsWith("it has nothing to do.", PriorityInversion.Run(40, true).Chart().Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MiddleOutOfRange_SaysTheRange() =>
        Assert.Contains("0 to 1000", Assert.Throws<ArgumentOutOfRangeException>(() => PriorityInversion.Run(-1, false)).Message);

    private static int Computed(PriorityRun run, int lane) => run.Lanes[lane].Spans.Where(span => span.State is PriorityState.Runs or PriorityState.RunsInside).Sum(span => span.End - span.Start);

    [Theory]
    [InlineData(44, VerdictKind.AsPredicted)]
    [InlineData(4, VerdictKind.NotAsPredicted)]
    public void Against_Milliseconds_IsHowLongTheImportantOneWaits(double guess, VerdictKind expected) =>
        Assert.Equal(expected, PriorityInversion.Run(middle: 40, inheritance: false).Against(Predict.Number(guess, "milliseconds")).Kind);
}
