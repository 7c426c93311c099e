using System.Text.Json.Nodes;
using Newtonsoft.Json;
using NotebookCourse.Figures.Charts;
using Plotly.NET;
using CSharpChart = Plotly.NET.CSharp.Chart;

namespace NotebookCourse.Tests.Figures.Charts;

public class ChartJsonTests
{
    private static readonly double[] Values = [1.5, -2, 1e-9, 12345678.9];
    private static readonly string[] Names = ["a", "<b>", "</script>", "é \u2028 \""];

    public static TheoryData<string> Charts => ["ours", "bars", "line", "heat map", "histogram", "styled"];

    // With Plotly.NET's large default template, too: the charts to come may use any of its properties.
    [Theory]
    [MemberData(nameof(Charts))]
    public void Write_Chart_IsTheJsonOfPlotlysOwnSerialiser(string which)
    {
        var chart = Make(which);

        var ours = JsonNode.Parse(ChartJson.Write(chart))!;

        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!;
        AssertEqual(figure["data"], ours["data"]);
        AssertEqual(figure["layout"], ours["layout"]);
        AssertEqual(JsonNode.Parse(JsonConvert.SerializeObject(GenericChart.getConfig(chart), Globals.JSON_CONFIG)), ours["config"]);
    }

    [Fact]
    public void Write_NoNumber_BecomesAGap()
    {
        var chart = CSharpChart.Line<double, double, string>([1, 2, 3], [1, double.NaN, 3], UseDefaults: false);

        Assert.Contains("\"y\":[1,null,3]", ChartJson.Write(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ValueOfAnUnknownType_SaysWhich()
    {
        var trace = new Trace("bar");
        trace.SetProperty("odd", new Uri("http://localhost"));

        var thrown = Assert.Throws<InvalidOperationException>(
            () => ChartJson.Write(GenericChart.NewChart(trace, new Layout(), new Config(), new DisplayOptions())));

        Assert.Contains("System.Uri", thrown.Message, StringComparison.Ordinal);
    }

    private static GenericChart Make(string which) => which switch
    {
        "ours" => ChartMaker.Chart(new BarSpec("time (ms)", [new("a", "1.5\u00a0ms", 1.5, 1, 2), new("<b>", "3\u00a0ms", 3, 3, 4.5)])),
        "bars" => CSharpChart.Bar<double, string, string>(Values, Keys: Names, MultiText: Names),
        "line" => CSharpChart.Line<double, double, string>(Values, Values, Name: "</script>", ShowMarkers: true),
        "heat map" => CSharpChart.Heatmap<double, string, string, string>([Values, Values], X: Names),
        "histogram" => CSharpChart.Histogram<double, double, string>(X: Values),
        _ => Plotly.NET.CSharp.GenericChartExtensions.WithXAxisStyle<double, double, string>(
            CSharpChart.Point<double, double, string>(Values, Values), TitleText: "x", MinMax: Tuple.Create(0.0, 1.0)),
    };

    private static void AssertEqual(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString()}\nbut was {actual?.ToJsonString()}");
}
