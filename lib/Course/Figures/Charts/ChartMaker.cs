using System.Text.Json;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace NotebookCourse.Figures.Charts;

/// <summary>Makes charts with Plotly.NET. Runs in <see cref="ChartContext"/>, nowhere else.</summary>
internal static class ChartMaker
{
    // Names that the script in the page replaces by colours of the theme it finds itself in.
    private const string Ink = "nc:ink", Faint = "nc:faint";

    // Okabe and Ito, Color Universal Design, 2008: told apart by every kind of colour vision; those first that
    // stand out from white and from black alike. The patterns tell bars apart without colour.
    private static readonly string[] Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"];
    private static readonly string[] Patterns = ["", "/", ".", "x", "-", "\\"];

    /// <summary>The chart of a spec, both as JSON.</summary>
    public static string Make(string spec) =>
        ChartJson.Write(Chart(JsonSerializer.Deserialize(spec, ChartSpecs.Default.ChartSpec)!));

    internal static GenericChart Chart(ChartSpec spec) => spec switch
    {
        BarSpec bars => Bars(bars),
        _ => throw new InvalidOperationException(Words.ChartUnknown(spec.GetType().Name)),
    };

    private static GenericChart Bars(BarSpec spec)
    {
        var bars = spec.Bars;
        var trace = new Trace("bar");
        Set(trace, ("orientation", "h"));
        Set(trace, ("x", bars.Select(bar => bar.Value)), ("y", Enumerable.Range(0, bars.Count)));
        Set(trace, ("hoverinfo", "text"), ("hovertext", bars.Select(bar => $"{Plain(bar.Name)}: {Plain(bar.Label)}")));
        Set(trace, ("marker", Set(new Marker(),
            ("color", bars.Select((_, i) => Palette[i % Palette.Length])),
            ("pattern", Set(new Pattern(),
                ("shape", bars.Select((_, i) => Patterns[i % Patterns.Length])), ("fillmode", "overlay"), ("fgcolor", "#000"), ("fgopacity", 0.4), ("solidity", 0.25))),
            ("line", Set(new Line(), ("color", Ink), ("width", 1))))));
        Set(trace, ("error_x", Set(new Error(),
            ("type", "data"), ("symmetric", false), ("color", Ink), ("thickness", 2), ("width", 6),
            ("array", bars.Select(bar => bar.High - bar.Value)),
            ("arrayminus", bars.Select(bar => bar.Value - bar.Low)))));

        var values = Axis(spec.ValueTitle);
        Set(values, ("rangemode", "tozero"), ("zeroline", true), ("zerolinecolor", Ink), ("nticks", 4), ("tickangle", 0));
        var labels = bars.Select(bar => AxisLabel.Lines(bar.Name).Select(Plain).ToList()).ToList();
        var names = Axis(null);
        Set(names, ("tickvals", Enumerable.Range(0, bars.Count)), ("autorange", "reversed"), ("showgrid", false),
            // Ticks that nobody sees hold the names off the bars.
            ("ticks", "outside"), ("ticklen", 6), ("tickcolor", "rgba(0,0,0,0)"),
            ("ticktext", labels.Select((label, i) => $"{string.Join("<br>", label)}<br><b>{Plain(bars[i].Label)}</b>")));
        return ChartOf(trace, values, names, height: 88 + (38 + 18 * labels.Max(label => label.Count)) * bars.Count);
    }

    private static LinearAxis Axis(string? title)
    {
        var axis = Set(new LinearAxis(), ("gridcolor", Faint), ("automargin", true), ("fixedrange", true));
        if (title is not null)
            Set(axis, ("title", Set(new Title(), ("text", Plain(title)), ("font", Set(new Font(), ("size", 14))), ("standoff", 12))));
        return axis;
    }

    private static GenericChart ChartOf(Trace trace, LinearAxis x, LinearAxis y, int height)
    {
        var layout = Set(new Layout(),
            ("xaxis", x), ("yaxis", y), ("height", height), ("bargap", 0.35), ("showlegend", false),
            ("margin", Set(new Margin(), ("l", 8), ("r", 16), ("t", 8), ("b", 8))),
            ("paper_bgcolor", "rgba(0,0,0,0)"), ("plot_bgcolor", "rgba(0,0,0,0)"),
            ("font", Set(new Font(), ("family", "system-ui, sans-serif"), ("size", 14), ("color", Ink))));
        // The script watches the width itself: Plotly only hears of the window's.
        var config = Set(new Config(), ("displayModeBar", false), ("responsive", false));
        return GenericChart.NewChart(trace, layout, config, new DisplayOptions());
    }

    private static T Set<T>(T target, params ReadOnlySpan<(string Name, object Value)> properties) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties)
            target.SetProperty(name, value);
        return target;
    }

    /// <summary>Text as Plotly must be given it, which reads a subset of HTML in labels.</summary>
    private static string Plain(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
