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
            ["<b>alone</b>", "median 2.50\u00a0ms", "<b>together</b>", "median 3.50\u00a0ms"],
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

    [Fact]
    public void Chart_OneSampleFarOut_IsLeftOutOfTheDrawingAndStandsInTheTable()
    {
        double[] samples = [.. Enumerable.Range(0, 300).Select(i => 10 + (i % 30 / 10.0)), 500];
        var chart = new Histogram("t", "time", "ms", [new("a", new(samples))], "A hump.");

        Assert.Equal("A hump. One sample lies beyond the drawing, up to 500\u00a0ms; the table has it.", chart.Caption);
        var rows = FigureHtmlTests.Rows(chart);
        Assert.Equal(["500", "1"], rows[^1].Skip(1));
        Assert.Equal("12.9", rows[^2][1]);
    }

    [Fact]
    public void Chart_SecondHump_IsDrawn()
    {
        double[] samples = [.. Enumerable.Range(0, 100).Select(i => 10 + (i % 30 / 10.0)), .. Enumerable.Repeat(500.0, 20)];

        Assert.Equal("Two humps.", new Histogram("t", "time", "ms", [new("a", new(samples))], "Two humps.").Caption);
    }
}
