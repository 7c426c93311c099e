using CsCheck;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

public class BinsTests
{
    [Fact]
    public void Edges_Samples_AreAsFarApartAsFreedmanAndDiaconisAdvise()
    {
        // 0 to 63: the middle half is 31.5 wide, so a bin 2 · 31.5 / 4 = 15.75: four of them over 63.
        var edges = Bins.Edges([new(Enumerable.Range(0, 64).Select(i => (double)i))]);

        Assert.Equal([0, 15.75, 31.5, 47.25, 63], edges);
    }

    [Fact]
    public void Edges_TwoSeries_TheNarrowerDecides()
    {
        Samples wide = new(Enumerable.Range(0, 64).Select(i => (double)i)), narrow = new(Enumerable.Range(0, 64).Select(i => i / 2.0));

        Assert.Equal(Bins.Edges([wide]).Count * 2 - 1, Bins.Edges([wide, narrow]).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-5)]
    public void Edges_AllSamplesAlike_AreOneBinAroundThem(double value)
    {
        var edges = Bins.Edges([new([value, value])]);

        Assert.True(edges is [var low, var high] && low < value && value < high);
    }

    [Fact]
    public void Edges_FarOutlier_MakesNoMoreBinsThanAPhoneShows() =>
        Assert.Equal(Bins.Most + 1, Bins.Edges([new([.. Enumerable.Range(0, 99).Select(i => i * 1e-6), 1000])]).Count);

    [Fact]
    public void Counts_AnySamples_AgreeWithTheEdges() =>
        Gen.Double[-1e3, 1e3].Array[1, 200].Sample(values =>
        {
            var samples = new Samples(values);
            var edges = Bins.Edges([samples]);

            var counts = Bins.Counts(samples, edges);

            Assert.Equal(
                Enumerable.Range(0, counts.Length).Select(bin => values.Count(value =>
                    value >= edges[bin] && (value < edges[bin + 1] || bin == counts.Length - 1))),
                counts);
        });
}
