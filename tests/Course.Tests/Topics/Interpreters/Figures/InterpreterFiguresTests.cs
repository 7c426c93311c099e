using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Interpreters;
using NotebookCourse.Topics.Interpreters.Exercises;
using NotebookCourse.Topics.Interpreters.Figures;
using NotebookCourse.Topics.Pythons.Exercises;
using static NotebookCourse.Tests.Topics.Interpreters.LockRunTests;

namespace NotebookCourse.Tests.Topics.Interpreters.Figures;

public class InterpreterFiguresTests
{
    [Fact]
    public void Chart_ThreadsThatTakeTurns_SaysThatTheLockWasNeverFree()
    {
        var caption = Of([[Hold(0, 1), Stand(1, 2), Hold(2, 3)], [Stand(0, 1), Hold(1, 2)]]).Chart().Caption;

        Assert.StartsWith("Threads: 2. It took 3.00\u00a0s, and during 100\u00a0% of that somebody had the lock.", caption);
        Assert.Contains("They interpreted in 3 turns; the median turn took 1.00\u00a0s. Who stands in line asks for the lock after 5.00\u00a0ms.", caption);
        Assert.Contains("Hardly a moment without a holder", caption);
        // There was never a choice between two.
        Assert.DoesNotContain("choice", caption);
    }

    [Theory]
    [InlineData(true, "gave the lock away")]
    [InlineData(false, "kept the lock")]
    public void Chart_Waits_SaysWhetherTheLockWasGivenAway(bool releases, string words) => Assert.Contains(
        words, Of([[Hold(0, 1), new(LockState.Waits, !releases, 1, 2)], [Stand(0, 1), Hold(2, 3)]], releases).Chart().Caption);

    [Fact]
    public void Chart_OneThread_SaysToTurnTheKnobUp() => Assert.EndsWith("turn the knob up.", Of([[Hold(0, 1)]]).Chart().Caption);

    [Fact]
    public void Line_Run_SaysWhoHasItAndWhoStandsInLine()
    {
        var figure = Sample.Line();

        Assert.Contains("At 500\u00a0ms: thread 1 has the lock. In line: thread 3, thread 2. Elsewhere: thread 4.", figure.Alternative);
        Assert.Contains("up to 2 of 4 threads stood in line", figure.Caption);
        Assert.Contains("<svg role=\"img\" aria-label=", figure.ToHtml());
    }

    [Fact]
    public void Line_OneThread_SaysThatNobodyStoodInLine() => Assert.EndsWith("At these moments nobody stood in line.", Of([[Hold(0, 1)]]).Line().Caption);

    [Fact]
    public void Against_WhoIsNext_IsTheShareOfChoices()
    {
        Assert.Contains("In 1 of 2 cases", Sample.Against(Predict.Share(0.5)).Alternative);
        Assert.Equal(VerdictKind.CannotTell, Of([[Hold(0, 1)]]).Against(Predict.Share(1)).Kind);
    }

    [Fact]
    public void Chart_Convoy_SaysHowManyTimesAsLong()
    {
        var convoy = new ConvoyEffect(new([1e-5, 1e-5]), [(1, new([0.001])), (5, new([0.005, 0.005]))]);

        Assert.StartsWith("Alone an answer took 10.0\u00a0µs, beside a thread that computes 5.00\u00a0ms with the switch interval of CPython, 5\u00a0ms: 500 times as long.", convoy.Chart().Caption);
        Assert.Equal(VerdictKind.AsPredicted, convoy.Against(Predict.Number(500, "times")).Kind);
        Assert.Equal(VerdictKind.NotAsPredicted, convoy.Against(Predict.Number(2, "times")).Kind);
    }

    [Fact]
    public void Measure_Convoy_AnswersAllRequests()
    {
        var convoy = ConvoyEffect.Measure(interval => new GlobalLock(TimeSpan.FromMilliseconds(interval)), requests: 2);

        Assert.Equal(2, convoy.Alone.Count);
        Assert.All(convoy.Beside, each => Assert.Equal(2, each.Seconds.Count));
    }
}
