using CsCheck;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class SamplesTests
{
    // By hand, at position share · (n - 1) of the sorted samples; NumPy's default says the same.
    [Theory]
    [InlineData(new[] { 4.0 }, 4, 4, 4)]
    [InlineData(new[] { 1.0, 3 }, 1.5, 2, 2.5)]
    [InlineData(new[] { 9.0, 1, 5 }, 3, 5, 7)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 1.75, 2.5, 3.25)]
    [InlineData(new[] { 7.0, 15, 36, 39, 40, 41 }, 20.25, 37.5, 39.75)]
    [InlineData(new[] { 2.0, 2, 2, 2, 100 }, 2, 2, 2)]
    public void Quartiles_ByHand_AreTheSame(double[] values, double lower, double median, double upper)
    {
        var samples = new Samples(values);

        Assert.Equal(lower, samples.LowerQuartile, 12);
        Assert.Equal(median, samples.Median, 12);
        Assert.Equal(upper, samples.UpperQuartile, 12);
        Assert.Equal(upper - lower, samples.InterquartileRange, 12);
    }

    [Fact]
    public void Enumeration_AnyOrder_IsThatOfTheMeasurements() => Assert.Equal([3.0, 1, 2], new Samples([3, 1, 2]));

    [Fact]
    public void Quantile_AnySamples_GrowsFromLeastToMost() =>
        Gen.Double[-1e6, 1e6].Array[1, 30].Sample(values =>
        {
            var samples = new Samples(values);
            double[] quantiles = [.. Enumerable.Range(0, 11).Select(i => samples.Quantile(i / 10.0))];
            return quantiles[0] == values.Min() && quantiles[10] == values.Max()
                && quantiles.Zip(quantiles.Skip(1)).All(pair => pair.First <= pair.Second + 1e-9);
        });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Quantile_ShareOutOfRange_IsRefused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Samples([1]).Quantile(share));

    [Fact]
    public void Constructor_NoSamplesOrNaN_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Samples([]));
        Assert.Throws<ArgumentException>(() => new Samples([1, double.NaN]));
    }
}
