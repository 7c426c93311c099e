using System.Text.Json;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

public class LineChartTests
{
    private static readonly JsonElement Drawing = FigureHtmlTests.DrawingOf(SampleFigures.Lines());

    [Theory]
    [InlineData(0, "lines", "9px,5px", null)]
    [InlineData(1, "lines+markers", "solid", "square")]
    [InlineData(2, "lines", "2px,4px", null)]
    public void Drawing_KindOfLine_IsToldByDashAndMarker(int line, string mode, string dash, string? symbol)
    {
        var trace = Drawing.GetProperty("data")[line];

        Assert.Equal(mode, trace.GetProperty("mode").GetString());
        Assert.Equal(dash, trace.GetProperty("line").GetProperty("dash").GetString());
        Assert.Equal(symbol, trace.TryGetProperty("marker", out var marker) ? marker.GetProperty("symbol").GetString() : null);
    }

    [Fact]
    public void Drawing_ManyMeasuredLines_DifferInColourOrShape()
    {
        var traces = FigureHtmlTests.DrawingOf(SampleFigures.Lines(
            [.. Enumerable.Range(0, 24).Select(i => new Line($"line {i}", [new(1, i)]))])).GetProperty("data").EnumerateArray();

        Assert.Equal(24, traces.Select(trace => trace.GetProperty("marker").GetRawText()).Distinct().Count());
    }

    [Fact]
    public void Drawing_Spread_IsAWhiskerWhereThereIsOne()
    {
        var whiskers = Drawing.GetProperty("data")[1].GetProperty("error_y");

        Assert.Equal([0, 0.2, 0], Numbers(whiskers.GetProperty("array")));
        Assert.Equal([0, 0.1, 0], Numbers(whiskers.GetProperty("arrayminus")));
        Assert.False(Drawing.GetProperty("data")[0].TryGetProperty("error_y", out _));
    }

    [Fact]
    public void Drawing_MeasuredAtWholeNumbers_HasTicksThere()
    {
        var axis = Drawing.GetProperty("layout").GetProperty("xaxis");

        Assert.Equal([1, 2, 4], Numbers(axis.GetProperty("tickvals")));
        Assert.Equal("threads", axis.GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public void Drawing_LinearHeights_BeginAtZero() =>
        Assert.Equal("tozero", Drawing.GetProperty("layout").GetProperty("yaxis").GetProperty("rangemode").GetString());

    [Fact]
    public void Drawing_Logarithmic_HasTicksAtPowersAndItsEndsAsPowersOfTen()
    {
        var layout = FigureHtmlTests.DrawingOf(new LineChart(
            "t", new("threads", Scale: AxisScale.Log2), new("time", "s", AxisScale.Log10), [new("a", [new(1, 0.02), new(8, 0.3)])], "c")).GetProperty("layout");

        Assert.Equal("log", layout.GetProperty("xaxis").GetProperty("type").GetString());
        Assert.Equal(["0.02", "0.05", "0.1", "0.2", "0.5"], layout.GetProperty("yaxis").GetProperty("ticktext").EnumerateArray().Select(text => text.GetString()));
        Assert.InRange(layout.GetProperty("yaxis").GetProperty("range")[0].GetDouble(), -1.8, Math.Log10(0.02));
    }

    [Fact]
    public void ToHtml_Heading_NamesTheHeightsAndTheLegendTheLines()
    {
        var html = FigureHtmlTests.Parse(SampleFigures.Lines());

        Assert.Equal("speed-up (times)", html.QuerySelector(".nc-heading")!.TextContent);
        Assert.Equal(["ideal", "trial division", "Amdahl"], FigureHtmlTests.Cells(html, ".nc-legend li"));
        Assert.Equal(["9,5", null, "2,4"], html.QuerySelectorAll(".nc-legend svg").Select(svg => svg.FirstElementChild!.GetAttribute("stroke-dasharray")));
        // They explain a drawing; where there is none yet, there is nothing to explain.
        Assert.All(html.QuerySelectorAll(".nc-heading, .nc-legend"), element => Assert.True(element.HasAttribute("hidden")));
    }

    [Fact]
    public void Alternative_EachLine_SaysFirstLastAndHighest() =>
        Assert.Equal(
            "Line chart of speed-up (times) against threads. ideal (law): from 1 at 1 to 4 at 4, highest 4 at 4; "
            + "trial division: from 1 at 1 to 1.75 at 4, highest 1.90 at 2; Amdahl (fitted): from 1 at 1 to 2 at 4, highest 2 at 4.",
            SampleFigures.Lines().Alternative);

    [Fact]
    public void Table_EachX_HasACellForEachLineEmptyWhereItHasNoPoint()
    {
        var html = FigureHtmlTests.Parse(SampleFigures.Lines());

        Assert.Equal(
            ["threads", "ideal (law) (times)", "trial division (times)", "trial division, spread from (times)", "trial division, spread to (times)", "Amdahl (fitted) (times)"],
            FigureHtmlTests.Cells(html, "thead th"));
        Assert.Equal(["1", "1.50", "2", "4"], FigureHtmlTests.Cells(html, "tbody th"));
        Assert.Equal(["", "1.90", "1.80", "2.10", ""], FigureHtmlTests.Cells(html, "tbody tr:nth-child(3) td"));
    }

    public static TheoryData<string, Line[]> Wrong => new()
    {
        { "at least one point, but \"odd\"", [new("odd", [])] },
        { "point 2 of \"odd\"", [new("odd", [new(1, 1), new(2, double.NaN)])] },
        { "point 1 of \"odd\"", [new("odd", [new(double.PositiveInfinity, 1)])] },
        { "point 1 of \"odd\"", [new("odd", [new(1, 1, double.NegativeInfinity, 2)])] },
        { "at 1 \"odd\" goes from 2", [new("odd", [new(1, 1, 2, 3)])] },
        { "over 1 to 0.5", [new("odd", [new(1, 1, 0, 0.5)])] },
        { "in \"odd\" 1 follows 2", [new("odd", [new(2, 1), new(1, 1)])] },
        { "in \"odd\" 2 follows 2", [new("odd", [new(2, 1), new(2, 1)])] },
        { "two are called \"odd\"", [new("odd", [new(2, 1)]), new("odd", [new(2, 1)])] },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void LineChart_LinesThatCannotBeDrawn_SaysWhichAndWhy(string fault, Line[] lines) =>
        Assert.Contains(fault, Assert.Throws<ArgumentException>(() => SampleFigures.Lines(lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void LineChart_NoLines_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new LineChart("t", new("x"), new("y"), [], "c"));

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 1, -1)]
    public void LineChart_LogarithmOfNothing_IsRefused(double x, double y, double low) =>
        Assert.Contains(
            "AxisScale.Linear",
            Assert.Throws<ArgumentException>(() => new LineChart(
                "t", new("x", Scale: AxisScale.Log10), new("y", Scale: AxisScale.Log2), [new("a", [new(x, y, low)])], "c")).Message,
            StringComparison.Ordinal);

    internal static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(item => Math.Round(item.GetDouble(), 9))];

    [Fact]
    public void Chart_OneWhiskerFarAboveAll_IsCutAndSaid()
    {
        var chart = new LineChart("t", new("x"), new("time", "ms"), [new("a", [new(1, 10, 9, 11), new(2, 20, 19, 900)])], "A line.");

        Assert.Equal("A line. One whisker reaches beyond the drawing, up to 900\u00a0ms; the table has all of it.", chart.Caption);
        var html = chart.ToHtml();
        Assert.Contains(">900<", html, StringComparison.Ordinal);
        Assert.Contains(">a, spread to (ms)<", html, StringComparison.Ordinal);
        // 26, of which 6 stand above the value.
        Assert.Contains("\"array\":[1,6]", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_WhiskersNearTheirValues_AreNotCut() => Assert.Equal(
        "A line.", new LineChart("t", new("x"), new("time", "ms"), [new("a", [new(1, 10, 9, 11), new(2, 20, 19, 39)])], "A line.").Caption);

    // A scan of all points for each row took hours. The limit is one that only such a chart meets.
    [Fact]
    public async Task ToHtml_HundredThousandPoints_IsDrawnInTime()
    {
        var points = Enumerable.Range(0, 100_000).Select(i => new LinePoint(i, Math.Sin(i / 1000.0))).ToList();

        var html = await Task.Run(() => new LineChart("t", new("sample"), new("time", "ms"), [new("measured", points)], "c").ToHtml(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Contains(">99,999<", html, StringComparison.Ordinal);
    }
}
