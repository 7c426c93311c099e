using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures.StaticCharts;

public partial class StaticSvgTests
{
    private const string Scheme = "data:image/svg+xml;base64,";

    // A page carries many figures, and readers their pages over a phone's network.
    private const int MostBytes = 60_000;

    public static TheoryData<Chart> Kinds =>
        [SampleFigures.Bars(), SampleFigures.Lines(), SampleFigures.Gantt(), SampleFigures.Histogram()];

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void Still_EveryKind_SaysInWordsWhatItShows(Chart chart) =>
        Assert.Equal(chart.Alternative, FigureHtmlTests.Parse(chart).QuerySelector(".nc-chart > img.nc-still")!.GetAttribute("alt"));

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void Still_EveryKind_NeedsNothingBesideItself(Chart chart)
    {
        var picture = XDocument.Parse(SvgOf(chart));

        Assert.Subset(new HashSet<string> { "defs", "g", "marker", "path", "pattern", "rect", "svg", "text" }, picture.Descendants().Select(element => element.Name.LocalName).ToHashSet());
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName is "style" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        // What is referred to by its id is there.
        Assert.Subset(
            picture.Descendants().Attributes("id").Select(id => id.Value).ToHashSet(),
            Reference().Matches(picture.ToString()).Select(match => match.Groups[1].Value).ToHashSet());
        Assert.InRange(SvgOf(chart).Length, 1, 9_000);
    }

    [Fact]
    public void Still_Bars_WritesNamesValuesAndAxis() =>
        Assert.Equal(["one after the", "other", "47.3\u00a0ms", "4 threads", "24.5\u00a0ms", "0", "10", "20", "30", "40", "50", "time (ms)"], Texts(SampleFigures.Bars()));

    [Fact]
    public void Still_Lines_WritesBothAxesAndTheLegend() =>
        Assert.Equal(
            ["speed-up (times)", "0", "1", "2", "3", "4", "1", "2", "4", "threads", "ideal", "trial division", "Amdahl"],
            Texts(SampleFigures.Lines()));

    [Fact]
    public void Still_Gantt_WritesLanesTimeAndLegend() =>
        Assert.Equal(
            ["worker 1", "worker 2", "0", "0.5", "1", "1.5", "2", "2.5", "time (ms)", "running", "waiting"],
            Texts(SampleFigures.Gantt()));

    [Fact]
    public void Still_Histogram_WritesNamesMediansAndAxes()
    {
        var texts = Texts(SampleFigures.Histogram());

        Assert.Equal(["alone", "median 2.50\u00a0ms", "together", "median 3.50\u00a0ms", "time (ms)"], texts.Where(text => char.IsLetter(text[0]) && text != "samples"));
        Assert.Equal(2, texts.Count(text => text == "samples"));
    }

    [Fact]
    public void Still_Bars_AreAsLongAsTheirValues()
    {
        var bars = Boxes(SampleFigures.Bars(new Bar("a", 10, 10, 10), new("b", 5, 5, 5), new("c", -2.5, -2.5, -2.5)));

        Assert.Equal([4, 2, 1], bars.Select(bar => Math.Round(bar.Width / bars[2].Width, 1)));
        Assert.Equal(bars[0].Left, bars[1].Left);
        Assert.Equal(bars[0].Left, bars[2].Left + bars[2].Width, 1);
    }

    [Fact]
    public void Still_Spans_LieWhereTheirTimesAre()
    {
        var spans = Boxes(SampleFigures.Gantt(new GanttLane("a", [new(0, 1, "x"), new(3, 4, "x")])));

        Assert.Equal(3, (spans[1].Left - spans[0].Left) / spans[0].Width, 1);
        Assert.Equal(spans[0].Width, spans[1].Width, 1);
    }

    [Fact]
    public void Still_NoTwoMarks_DifferByColourAlone()
    {
        string[] names = ["a", "b", "c", "d", "e", "f"];
        var bars = SvgOf(SampleFigures.Bars([.. names.Select(name => new Bar(name, 1, 1, 1))]));
        var lines = SvgOf(SampleFigures.Lines([.. names.Select(name => new Line(name, [new(1, 1), new(2, 2)]))]));

        // All bars but one have a pattern, each its own; all lines have a marker, each its own.
        Assert.Distinct(Pattern().Matches(bars).Select(match => match.Groups[1].Value));
        Assert.Equal(names.Length - 1, Pattern().Count(bars));
        Assert.Distinct(Marker().Matches(lines).Select(match => match.Groups[1].Value));
        Assert.Equal(names.Length, Marker().Count(lines));
    }

    [Theory]
    [InlineData(SampleFigures.Hostile)]
    [InlineData("bell \u0007 and half a character \uD800 and \uFFFF")]
    public void Still_WordsThatNoXmlMayHold_AreTextOrLeftOut(string name)
    {
        var picture = XDocument.Parse(SvgOf(SampleFigures.Gantt(new GanttLane(name, [new(0, 1, name)]))));

        Assert.Contains(picture.Descendants(), element => element.Name.LocalName == "text" && element.Value.StartsWith(name[..4], StringComparison.Ordinal));
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "script" or "img" or "b");
    }

    [Fact]
    public void Still_FrenchReader_GetsCoordinatesThatABrowserCanRead()
    {
        var english = CoordinatesOf(SampleFigures.Lines());
        using var french = new CultureScope("fr-FR");

        Assert.Equal(english, CoordinatesOf(SampleFigures.Lines()));
    }

    [Fact]
    public void Still_ThousandsOfMarks_StaysSmall()
    {
        var noise = new Random(1);
        Chart[] charts =
        [
            SampleFigures.Lines([.. Enumerable.Range(0, 4).Select(i => new Line($"{i}", [.. Enumerable.Range(0, 3000).Select(x => new LinePoint(x, noise.NextDouble(), -1, 2))]))]),
            SampleFigures.Gantt([.. Enumerable.Range(0, 16).Select(i => new GanttLane($"{i}", [.. Enumerable.Range(0, 500).Select(j => new GanttSpan(j, j + noise.NextDouble(), $"kind {j % 3}"))]))]),
        ];

        Assert.All(charts, chart => Assert.InRange(AddressOf(chart).Length, 5_000, MostBytes));
    }

    /// <summary>The picture that stands in for a chart.</summary>
    internal static string SvgOf(Figure chart) => Encoding.UTF8.GetString(Convert.FromBase64String(AddressOf(chart)[Scheme.Length..]));

    private static string AddressOf(Figure chart)
    {
        var address = FigureHtmlTests.Parse(chart).QuerySelector("img.nc-still")!.GetAttribute("src")!;
        Assert.StartsWith(Scheme, address, StringComparison.Ordinal);
        return address;
    }

    private static string[] Texts(Figure chart) =>
        [.. XDocument.Parse(SvgOf(chart)).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value)];

    private static IEnumerable<string> CoordinatesOf(Figure chart) =>
        XDocument.Parse(SvgOf(chart)).Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "d" or "x" or "y" or "transform").Select(attribute => attribute.Value);

    // Of paths in steps: each box begins where the one before began.
    private static List<(double Left, double Width)> Boxes(Figure chart)
    {
        var boxes = new List<(double Left, double Width)>();
        foreach (var path in XDocument.Parse(SvgOf(chart)).Descendants().Attributes("d").Select(data => data.Value).Where(data => data.EndsWith('z') && data.Contains('h')))
        {
            var left = 0.0;
            foreach (Match box in Box().Matches(path))
                boxes.Add((left += Number(box.Groups[1]), Number(box.Groups[2])));
        }
        return boxes;

        static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"url\(#(\w+)\)")]
    private static partial Regex Reference();

    [GeneratedRegex("<pattern .*?<path d=\"(.*?)\"")]
    private static partial Regex Pattern();

    [GeneratedRegex("<marker .*?<path d=\"(.*?)\"")]
    private static partial Regex Marker();

    [GeneratedRegex(@"[Mm](-?[\d.]+) -?[\d.]+h([\d.]+)v")]
    private static partial Regex Box();
}
