using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Races;
using NotebookCourse.Topics.Races.Exercises;
using NotebookCourse.Topics.Races.Figures;

namespace NotebookCourse.Tests.Topics.Races.Figures;

public class RaceFiguresTests
{
    [Fact]
    public void Chart_SomeLost_ShowsTheRange()
    {
        var chart = new CounterRun(2, 100, [200, 150, 180]).Chart();

        Assert.StartsWith("2 threads made 200 additions in each round. Of 3 rounds each lost 0\u00a0% to 25\u00a0% of the additions, the one in the middle 10\u00a0%.", chart.Caption, StringComparison.Ordinal);
        Assert.Equal("rounds · 3\nmade in each round · 200\nlost in a round, at the least · 0\nlost in a round, at the most · 50", chart.Alternative);
    }

    // The bug: told to be wrong because a busy machine lost nothing.
    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    public void Against_NothingLost_IsNeitherRightNorWrong(double guess)
    {
        var verdict = new CounterRun(2, 100, [200, 200]).Against(Predict.Share(guess));

        Assert.Equal(VerdictKind.CannotTell, verdict.Kind);
        Assert.Contains("In 2 rounds none was lost.", verdict.Alternative, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, VerdictKind.AsPredicted)]
    [InlineData(0.25, VerdictKind.NotAsPredicted)]
    public void Against_OneThread_IsCertain(double guess, VerdictKind kind) =>
        Assert.Equal(kind, new CounterRun(1, 100, [100]).Against(Predict.Share(guess)).Kind);

    [Theory]
    [InlineData(0.5, VerdictKind.AsPredicted)]
    [InlineData(0.25, VerdictKind.NotAsPredicted)]
    public void Against_SomeLost_IsHeldAgainstTheRange(double guess, VerdictKind kind) =>
        Assert.Equal(kind, new CounterRun(2, 100, [100, 98, 105]).Against(Predict.Share(guess)).Kind);

    [Fact]
    public void Against_SharesFarApart_AsksForAnotherRunOnce()
    {
        var verdict = new CounterRun(2, 100, [200, 110, 180, 140]).Against(Predict.Share(0.1));

        Assert.Equal(VerdictKind.CannotTell, verdict.Kind);
        Assert.Equal(1, verdict.Caption.Split("Run it again").Length - 1);
    }
}
