using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Measuring;
using NotebookCourse.Topics.Measuring.Exercises;

namespace NotebookCourse.Tests.Topics.Measuring;

public class FirstRunsTests
{
    [Fact]
    public void Take_AnyTime_IsColdAgain()
    {
        FirstRuns.Take(runs: 2);

        // A method that is compiled already runs in microseconds; the copy has everything still before it.
        var again = FirstRuns.Take(runs: 30);

        Assert.Equal(30, again.Seconds.Count);
        Assert.True(again.Seconds[0] > again.Seconds.Median, $"{again.Seconds[0]} against {again.Seconds.Median}");
    }

    [Fact]
    public void Take_OneRun_SaysTheRange() =>
        Assert.StartsWith("runs must be 2 to 1000, but was 1.", Assert.Throws<ArgumentOutOfRangeException>(() => FirstRuns.Take(1)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(3, true)]
    [InlineData(30, false)]
    public void Against_Guess_IsHeldAgainstTheRatio(double guess, bool agrees)
    {
        var verdict = new FirstRuns(new([0.006, 0.002, 0.002, 0.002])).Against(Predict.Number(guess, "times as long"));

        Assert.Equal(agrees ? VerdictKind.AsPredicted : VerdictKind.NotAsPredicted, verdict.Kind);
        Assert.EndsWith("Here the first run took 3.00 times as long as the others.", verdict.Alternative, StringComparison.Ordinal);
    }
}
