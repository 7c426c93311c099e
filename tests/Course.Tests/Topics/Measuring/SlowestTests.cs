using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Measuring;
using NotebookCourse.Topics.Measuring.Exercises;

namespace NotebookCourse.Tests.Topics.Measuring;

public class SlowestTests
{
    [Fact]
    public void Against_Runs_HoldsTheSlowestAgainstTheMedian()
    {
        var slowest = new Slowest(6, new Samples([2, 1, 6, 2, 2]));

        Assert.Equal(3, slowest.TimesAsLong);
        Assert.Equal(VerdictKind.AsPredicted, slowest.Against(Predict.Number(3, "times as long")).Kind);
        Assert.Contains("the slowest of 5 runs took 3.00 times as long as the median", slowest.Against(Predict.Number(1, "times as long")).Alternative);
    }

    [Fact]
    public void Of_Comparison_IsThatOfItsFirstVariant()
    {
        var run = (Experiment.Compare(Variant.Of("nothing", _ => { })) with { Repeats = 5, WarmUps = 0 }).Measure(TestContext.Current.CancellationToken);

        Assert.Equal(run.Baseline.Seconds.Max(), Slowest.Of(run).Seconds);
    }
}
