using CsCheck;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class BootstrapTests
{
    [Fact]
    public void MedianInterval_SamplesAllAlike_IsThatValue() =>
        Assert.Equal(new(3, 3), new Samples([3, 3, 3, 3]).MedianInterval);

    [Fact]
    public void MedianInterval_AnySamples_HoldsTheMedianAndStaysWithinThem() =>
        Gen.Double[0.1, 100].Array[1, 30].Sample(
            values =>
            {
                var samples = new Samples(values);
                var interval = samples.MedianInterval;
                return interval.Contains(samples.Median) && interval.Low >= values.Min() && interval.High <= values.Max();
            },
            iter: 50);

    [Fact]
    public void MedianInterval_ManyExperiments_HoldsTheTruthInAboutNineteenOfTwenty()
    {
        // Samples of a skewed law, as times are: exponential, whose median is ln 2.
        var random = new NotebookCourse.Experiments.SplitMix64(7);
        var held = Enumerable.Range(0, 400).Count(_ =>
            new Samples(Enumerable.Range(0, 25).Select(_ => -Math.Log(1 - random.NextShare()))).MedianInterval.Contains(Math.Log(2)));

        Assert.InRange(held / 400.0, 0.90, 0.99);
    }

    [Fact]
    public void OfRatioOfMedians_SameLaw_HoldsOneInAboutNineteenOfTwenty()
    {
        var random = new NotebookCourse.Experiments.SplitMix64(11);
        Samples Draw() => new(Enumerable.Range(0, 15).Select(_ => 1 + 0.1 * random.NextShare()));

        var held = Enumerable.Range(0, 400).Count(_ => Bootstrap.OfRatioOfMedians(Draw(), Draw()).Contains(1));

        Assert.InRange(held / 400.0, 0.90, 1);
    }

    [Fact]
    public void OfRatioOfMedians_TwiceAsLarge_IsAroundTwo()
    {
        var interval = Bootstrap.OfRatioOfMedians(new([2, 2.1, 1.9, 2]), new([1, 1.05, 0.95, 1]));

        Assert.True(interval.Contains(2));
        Assert.InRange(interval.Low, 1.7, 2);
        Assert.InRange(interval.High, 2, 2.3);
    }
}
