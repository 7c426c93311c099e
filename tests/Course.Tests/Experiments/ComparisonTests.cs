using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class ComparisonTests
{
    [Fact]
    public void SpeedUp_HalfTheMedian_IsTwo() => Assert.Equal(2, Of([4, 4, 9], [2, 1, 3]).SpeedUp(Named([2, 1, 3])));

    [Theory]
    [InlineData(new double[] { 10, 11, 12 }, new double[] { 5, 6, 7 }, true)]
    [InlineData(new double[] { 5, 6, 7 }, new double[] { 10, 11, 12 }, true)]
    [InlineData(new double[] { 5, 6, 7 }, new double[] { 6, 7, 8 }, false)]
    [InlineData(new double[] { 5, 6, 7 }, new double[] { 5, 6, 7 }, false)]
    [InlineData(new double[] { 1, 6, 20 }, new double[] { 5, 6, 7 }, false)]
    public void Differs_MiddleHalves_OnlyWhenTheyLieApart(double[] baseline, double[] other, bool differs) =>
        Assert.Equal(differs, Of(baseline, other).Differs(Named(other)));

    internal static Comparison Of(params double[][] seconds) => new(
        [.. seconds.Select((taken, i) => new Measurement($"variant {i}", new(taken)))],
        Machine.Here with { Processors = 8 });

    private static Measurement Named(double[] seconds) => new("any", new(seconds));
}
