using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Tests.Experiments;

namespace NotebookCourse.Tests.Figures;

public class FigureHtmlTests
{
    public static TheoryData<Figure> Kinds =>
    [
        SampleFigures.Bars(),
        ComparisonTests.Of([4, 5, 6], [1, 2, 3]).Chart(),
        ComparisonTests.Of([4, 5, 6], [1, 2, 3]).Samples(),
        ComparisonTests.Of([4, 5, 6], [1, 2, 3]).Against(Predict.TimesAsFast(2.5)),
        NotebookCourse.Experiments.Machine.Here.Card(),
        SampleFigures.Lines(),
        SampleFigures.Gantt(),
        SampleFigures.Histogram(),
        SampleFigures.Gallery(),
    ];

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void ToHtml_EveryKind_HasNameCaptionAndAlternative(Figure figure)
    {
        var html = Parse(figure);

        // It has a caption, so it may have no role but its own.
        Assert.False(html.HasAttribute("role"));
        Assert.Equal(figure.Title, html.GetAttribute("aria-label"));
        Assert.Equal(figure.Caption, html.QuerySelector("figcaption")!.TextContent);
        Assert.All([figure.Title, figure.Caption, figure.Alternative], words => Assert.False(string.IsNullOrWhiteSpace(words)));
        Assert.Equal($"{figure.Title}\n{figure.Alternative}\n{figure.Caption}", figure.ToString());
    }

    [Fact]
    public void ToHtml_Chart_DescribesTheDrawingInWords() =>
        Assert.Equal(
            "Bar chart of time (ms). one after the other: 47.3, middle half 46.5 to 49.0; 4 threads: 24.5, middle half 24.0 to 26.1.",
            Parse(SampleFigures.Bars()).QuerySelector(".nc-chart[role=img]")!.GetAttribute("aria-label"));

    [Fact]
    public void ToHtml_Chart_TableHoldsTheData()
    {
        var table = Parse(SampleFigures.Bars()).QuerySelector("details table")!;

        Assert.Equal(["variant", "time (ms)", "middle half from (ms)", "to (ms)"], Cells(table, "thead th"));
        Assert.Equal(["one after the other", "47.3", "46.5", "49.0", "4 threads", "24.5", "24.0", "26.1"], Cells(table, "tbody th, tbody td"));
        Assert.All(table.QuerySelectorAll("tbody th"), cell => Assert.Equal("row", cell.GetAttribute("scope")));
    }

    [Fact]
    public void ToHtml_Chart_TableIsOpenForThoseWithoutScript() =>
        Assert.True(Parse(SampleFigures.Bars()).QuerySelector("details")!.HasAttribute("open"));

    [Fact]
    public void ToHtml_HostileWords_StayWords()
    {
        Figure[] figures =
        [
            new BarChart(SampleFigures.Hostile, SampleFigures.Hostile, SampleFigures.Hostile, [new(SampleFigures.Hostile, 1, 1, 1)], SampleFigures.Hostile),
            new Table(SampleFigures.Hostile, [new(SampleFigures.Hostile)], [[SampleFigures.Hostile]], SampleFigures.Hostile),
            new Verdict(VerdictKind.AsPredicted, SampleFigures.Hostile, SampleFigures.Hostile),
            new LineChart(SampleFigures.Hostile, new(SampleFigures.Hostile), new(SampleFigures.Hostile), [new(SampleFigures.Hostile, [new(1, 1)])], SampleFigures.Hostile),
            new GanttChart(SampleFigures.Hostile, [new(SampleFigures.Hostile, [new(0, 1, SampleFigures.Hostile, SampleFigures.Hostile)])], SampleFigures.Hostile),
            new Histogram(SampleFigures.Hostile, SampleFigures.Hostile, SampleFigures.Hostile, [new(SampleFigures.Hostile, new([1]))], SampleFigures.Hostile),
        ];

        Assert.All(figures, figure =>
        {
            var html = Parse(figure);
            Assert.Empty(html.QuerySelectorAll("img:not(.nc-still)"));
            Assert.Equal(figure is Chart ? 1 : 0, html.QuerySelectorAll("script").Length);
            Assert.Equal(SampleFigures.Hostile, html.QuerySelector("figcaption")!.TextContent);
        });
        Assert.Equal(SampleFigures.Hostile, Parse(figures[0]).QuerySelector("tbody th")!.TextContent);
        Assert.Equal(SampleFigures.Hostile, Parse(figures[1]).QuerySelector("tbody th")!.TextContent);
    }

    [Fact]
    public void ToHtml_HostileName_IsEscapedForPlotlyToo() =>
        Assert.StartsWith(
            "&lt;/script&gt;&lt;img",
            DrawingOf(SampleFigures.Bars(new Bar(SampleFigures.Hostile, 1, 1, 1)))
                .GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext")[0].GetString(),
            StringComparison.Ordinal);

    [Fact]
    public void ToHtml_ShownTwice_HasAnIdOfItsOwnEachTime()
    {
        var figure = SampleFigures.Bars();

        Assert.NotEqual(Parse(figure).Id, Parse(figure).Id);
    }

    [Fact]
    public void ToHtml_FrenchReader_ReadsTheSameNumbersAsEveryoneElse()
    {
        using var french = new CultureScope("fr-FR");
        var chart = ComparisonTests.Of([0.0475, 0.0475], [0.0205, 0.0205]).Chart();

        Assert.Contains("47.5\u00a0ms", chart.Caption, StringComparison.Ordinal);
        Assert.Equal("47.5", Cells(Parse(chart), "tbody td")[0]);
        Assert.Equal(47.5, DrawingOf(chart).GetProperty("data")[0].GetProperty("x")[0].GetDouble(), 9);
    }

    [Theory]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(1, double.PositiveInfinity, 1)]
    [InlineData(1, 2, 3)]
    [InlineData(1, 0, 0.5)]
    public void BarChart_BarThatCannotBeDrawn_SaysWhich(double value, double low, double high) =>
        Assert.Contains(
            "\"odd\"",
            Assert.Throws<ArgumentException>(() => SampleFigures.Bars(new Bar("odd", value, low, high))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void BarChart_NoBars_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new BarChart("t", "a", "u", [], "c"));

    [Fact]
    public void Table_RowOfAnotherWidth_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Table("t", [new("a"), new("b")], [["1"]], "c"));

    internal static JsonElement DrawingOf(Chart chart)
    {
        // The chart is the script's second argument, after the id.
        var script = Parse(chart).QuerySelector("script")!.TextContent;
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(script[script.LastIndexOf("{\"data\"", StringComparison.Ordinal)..]));
        return JsonElement.ParseValue(ref reader);
    }

    internal static IElement Parse(Figure figure) =>
        new HtmlParser(new(), BrowsingContext.New()).ParseDocument(figure.ToHtml()).QuerySelector("figure.nc-figure")!;

    internal static string[][] Rows(Figure figure) =>
        [.. Parse(figure).QuerySelectorAll("tbody tr").Select(row => Cells(row, "th, td"))];

    internal static string[] Cells(IElement element, string selector) =>
        [.. element.QuerySelectorAll(selector).Select(cell => cell.TextContent)];
}
