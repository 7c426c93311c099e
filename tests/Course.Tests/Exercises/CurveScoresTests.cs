using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Exercises;

public class CurveScoresTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(4, VerdictKind.AsPredicted)]
    [InlineData(1, VerdictKind.NotAsPredicted)]
    public void Against_TimesAsFast_IsThatOfTheLastPoint(int guess, VerdictKind expected) =>
        Assert.Equal(expected, Run(("halving", n => 800 / n)).Against(Predict.TimesAsFast(guess)).Kind);

    [Theory]
    [InlineData(1, VerdictKind.NotAsPredicted)]
    [InlineData(3, VerdictKind.AsPredicted)]
    [InlineData(4, VerdictKind.CannotTell)]
    [InlineData(6, VerdictKind.NotAsPredicted)]
    public void Against_BreakEven_LiesBetweenTwoValues(int guess, VerdictKind expected)
    {
        var verdict = Run(("steady", _ => 50), ("falling", n => 120 / n)).Against(Predict.Number(guess, "threads"));

        Assert.Equal(expected, verdict.Kind);
        Assert.Contains("Here “falling” became the faster one somewhere above 2 and not above 4.", verdict.Alternative);
    }

    [Theory]
    [InlineData(1, VerdictKind.NotAsPredicted)]
    [InlineData(9, VerdictKind.CannotTell)]
    public void Against_NoBreakEven_LeavesOpenWhatIsBeyond(int guess, VerdictKind expected) =>
        Assert.Equal(expected, Run(("steady", _ => 50), ("slow", _ => 90)).Against(Predict.Number(guess, "threads")).Kind);

    private Curves Run(params (string Name, Func<int, int> Milliseconds)[] ways) => (Experiment.Sweep("threads", [1, 2, 4], [.. ways.Select(way => (way.Name, (Func<int, Variant>)(n => Variant.Of(
        "any",
        _ =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(way.Milliseconds(n)));
            return 0;
        },
        0))))]) with
    { Clock = _clock, Repeats = 5 }).Run(TestContext.Current.CancellationToken);
}
