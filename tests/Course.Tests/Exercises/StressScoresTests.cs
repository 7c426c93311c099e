using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Deadlocks;

namespace NotebookCourse.Tests.Exercises;

public class StressScoresTests
{
    private static readonly Outcome Ended = Explorer.Explore(LockOrder.Same()).Classes.Single().Outcome;
    private static readonly Outcome Stuck = Explorer.Explore(LockOrder.Opposite()).Of(OutcomeKind.Deadlock).First().Outcome;

    [Theory]
    [InlineData(300, VerdictKind.AsPredicted)]
    [InlineData(1, VerdictKind.NotAsPredicted)]
    [InlineData(20_000, VerdictKind.NotAsPredicted)]
    public void Against_ARunIsGivenUp_CountsThoseBefore(int guess, VerdictKind expected)
    {
        var verdict = new StressRun(300, 20_000, new Dictionary<Outcome, long> { [Ended] = 300 }, [], GaveUp: true).Against(Predict.Number(guess, "runs"));

        Assert.Equal(expected, verdict.Kind);
        Assert.Contains("300 runs came to an end, and 1 got stuck.", verdict.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_SomeRunsGetStuck_CountsTheOthers()
    {
        var verdict = new StressRun(300, 300, new Dictionary<Outcome, long> { [Ended] = 299, [Stuck] = 1 }, []).Against(Predict.Number(299, "runs"));

        Assert.Equal(VerdictKind.AsPredicted, verdict.Kind);
        Assert.Contains("299 runs came to an end, and 1 got stuck.", verdict.Alternative, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000, VerdictKind.CannotTell)]
    [InlineData(10, VerdictKind.NotAsPredicted)]
    public void Against_NoneGetsStuck_CannotTellHowManyItTakes(int guess, VerdictKind expected)
    {
        var verdict = new StressRun(20_000, 20_000, new Dictionary<Outcome, long> { [Ended] = 20_000 }, []).Against(Predict.Number(guess, "runs"));

        Assert.Equal(expected, verdict.Kind);
        Assert.Contains("20,000 runs came to an end, and none got stuck.", verdict.Alternative, StringComparison.Ordinal);
    }
}
