using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

public class HistogramTests
{
    [Fact]
    public void Drawing_TwoSeries_EachHasAPanelOfItsOwnAndNoneCoversTheOther()
    {
        var drawing = FigureHtmlTests.DrawingOf(SampleFigures.Histogram());
        var layout = drawing.GetProperty("layout");

        Assert.Equal(["y", "y2"], drawing.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("yaxis").GetString()));
        var (upper, lower) = (LineChartTests.Numbers(layout.GetProperty("yaxis").GetProperty("domain")), LineChartTests.Numbers(layout.GetProperty("yaxis2").GetProperty("domain")));
        Assert.Equal((1, 0), (upper[1], lower[0]));
        Assert.True(lower[1] < upper[0]);
    }

    [Fact]
    public void Drawing_EachMedian_IsALineWithItsLabel()
    {
        var layout = FigureHtmlTests.DrawingOf(SampleFigures.Histogram()).GetProperty("layout");

        Assert.Equal([2.5, 3.5], layout.GetProperty("shapes").EnumerateArray().Select(line => line.GetProperty("x0").GetDouble()));
        Assert.Equal(
            ["<b>alone</b>", "median 2.50 ms", "<b>together</b>", "median 3.50 ms"],
            layout.GetProperty("annotations").EnumerateArray().Select(label => label.GetProperty("text").GetString()));
    }

    [Fact]
    public void Drawing_Bars_HoldEverySample()
    {
        var traces = FigureHtmlTests.DrawingOf(SampleFigures.Histogram()).GetProperty("data").EnumerateArray();

        Assert.Equal([4, 3], traces.Select(trace => trace.GetProperty("y").EnumerateArray().Sum(count => count.GetInt32())));
    }

    [Fact]
    public void Alternative_EachSeries_SaysItsMedianAndSpread() =>
        Assert.Equal(
            "Histogram of time (ms). alone: samples 4, median 2.50, middle half 1.75 to 3.25, all 1.00 to 4.00; "
            + "together: samples 3, median 3.50, middle half 3.25 to 4.25, all 3.00 to 5.00.",
            SampleFigures.Histogram().Alternative);

    [Fact]
    public void Table_EachBin_SaysHowManySamplesItHolds()
    {
        var html = FigureHtmlTests.Parse(SampleFigures.Histogram(new HistogramSeries("alone", new([1, 2, 3, 4]))));

        Assert.Equal(["from (ms)", "to (ms)", "alone (samples)"], FigureHtmlTests.Cells(html, "thead th"));
        Assert.Equal(["1.00", "2.50", "2", "2.50", "4.00", "2"], FigureHtmlTests.Cells(html, "tbody th, tbody td"));
    }

    [Fact]
    public void Histogram_InfiniteSample_IsRefused() =>
        Assert.Contains(
            "\"odd\"",
            Assert.Throws<ArgumentException>(() => SampleFigures.Histogram(new HistogramSeries("odd", new([1, double.PositiveInfinity])))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Histogram_OtherThanOneOrTwoSeries_IsRefused(int series) =>
        Assert.Throws<ArgumentException>(() => new Histogram(
            "t", "a", "u", [.. Enumerable.Range(0, series).Select(i => new HistogramSeries($"{i}", new([1])))], "c"));
}
