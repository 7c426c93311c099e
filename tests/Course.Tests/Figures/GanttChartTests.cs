using System.Text.Json;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

public class GanttChartTests
{
    private static readonly string[] Kinds = ["running", "waiting"];

    [Fact]
    public void Drawing_Span_IsABarFromItsBeginningInItsLane()
    {
        var waiting = FigureHtmlTests.DrawingOf(SampleFigures.Gantt()).GetProperty("data")[1];

        Assert.Equal([2], LineChartTests.Numbers(waiting.GetProperty("base")));
        Assert.Equal([0.5], LineChartTests.Numbers(waiting.GetProperty("x")));
        Assert.Equal([0], LineChartTests.Numbers(waiting.GetProperty("y")));
        Assert.Equal("worker 1, waiting: GET /a: 2.00 to 2.50\u00a0ms (500\u00a0µs)", waiting.GetProperty("hovertext")[0].GetString());
    }

    [Fact]
    public void Drawing_Kinds_DifferInColourPatternAndThickness()
    {
        var traces = FigureHtmlTests.DrawingOf(SampleFigures.Gantt()).GetProperty("data").EnumerateArray().ToList();

        Assert.Equal(2, traces.Select(trace => trace.GetProperty("marker").GetProperty("color").GetString()).Distinct().Count());
        Assert.Equal(["", "/"], traces.Select(trace => trace.GetProperty("marker").GetProperty("pattern").GetProperty("shape").GetString()));
        Assert.Equal([0.8, 0.3], traces.Select(trace => trace.GetProperty("width").GetDouble()));
    }

    [Fact]
    public void Drawing_Lanes_AreNamedAndAllShownEvenTheEmptyOne()
    {
        var lanes = FigureHtmlTests.DrawingOf(SampleFigures.Gantt()).GetProperty("layout").GetProperty("yaxis");

        Assert.Equal(["worker 1", "worker 2"], lanes.GetProperty("ticktext").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal([1.5, -0.5], LineChartTests.Numbers(lanes.GetProperty("range")));
    }

    [Fact]
    public void Drawing_KindsGiven_KeepTheirLooksWhereTheFirstDoesNotOccur()
    {
        var chart = new GanttChart("t", [new("a", [new(0, 1, "waiting")])], "c", Kinds);

        var trace = Assert.Single(FigureHtmlTests.DrawingOf(chart).GetProperty("data").EnumerateArray());
        Assert.Equal("/", trace.GetProperty("marker").GetProperty("pattern").GetProperty("shape").GetString());
        Assert.Equal(["waiting"], FigureHtmlTests.Cells(FigureHtmlTests.Parse(chart), ".nc-legend li"));
    }

    [Theory]
    [InlineData(3, "time (s)")]
    [InlineData(0.0025, "time (ms)")]
    [InlineData(0.0000004, "time (ns)")]
    public void Drawing_TimeAxis_IsInTheUnitThatFits(double seconds, string title) =>
        Assert.Equal(title, TimeAxis(SampleFigures.Gantt(new GanttLane("a", [new(0, seconds, "running")]))).GetProperty("title").GetProperty("text").GetString());

    [Fact]
    public void Drawing_SpanOfNoTime_HasAnAxisAllTheSame()
    {
        var range = LineChartTests.Numbers(TimeAxis(SampleFigures.Gantt(new GanttLane("a", [new(1, 1, "running")]))).GetProperty("range"));

        Assert.True(range[0] < range[1]);
    }

    [Fact]
    public void Alternative_EachLane_SaysHowLongItDidWhat() =>
        Assert.Equal(
            "Gantt chart over 2.50\u00a0ms. worker 1: running 2.00\u00a0ms (spans: 1), waiting 500\u00a0µs (spans: 1); worker 2: nothing.",
            SampleFigures.Gantt().Alternative);

    [Fact]
    public void Table_EachSpan_IsARow()
    {
        var html = FigureHtmlTests.Parse(SampleFigures.Gantt());

        Assert.Equal(["lane", "what", "from (ms)", "to (ms)", "duration (ms)"], FigureHtmlTests.Cells(html, "thead th"));
        Assert.Equal(
            ["worker 1", "running", "0", "2.00", "2.00", "worker 1", "waiting: GET /a", "2.00", "2.50", "0.500"],
            FigureHtmlTests.Cells(html, "tbody th, tbody td"));
    }

    [Theory]
    [InlineData(2, 1, "running", "from 2 to 1")]
    [InlineData(double.NaN, 1, "running", "in \"odd\"")]
    [InlineData(0, double.PositiveInfinity, "running", "in \"odd\"")]
    [InlineData(0, 1, "dreaming", "(running, waiting), but one in \"odd\" was \"dreaming\"")]
    public void GanttChart_SpanThatCannotBeDrawn_SaysWhichAndWhy(double start, double end, string kind, string fault) =>
        Assert.Contains(
            fault,
            Assert.Throws<ArgumentException>(() => new GanttChart("t", [new("odd", [new(start, end, kind)])], "c", Kinds)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void GanttChart_NothingToDraw_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new GanttChart("t", [], "c"));
        Assert.Throws<ArgumentException>(() => new GanttChart("t", [new("a", [])], "c"));
    }

    private static JsonElement TimeAxis(GanttChart chart) =>
        FigureHtmlTests.DrawingOf(chart).GetProperty("layout").GetProperty("xaxis");
}
