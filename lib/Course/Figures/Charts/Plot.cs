using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace NotebookCourse.Figures.Charts;

/// <summary>What the charts have in common. Runs in <see cref="ChartContext"/>.</summary>
internal static class Plot
{
    // The most characters in a line of a title, so that it fits a phone.
    private const int TitleWidth = 38;

    public static GenericChart Of(IEnumerable<Trace> traces, int height, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var layout = Set(new Layout(),
            ("height", height), ("showlegend", false), ("hovermode", "closest"),
            ("margin", Set(new Margin(), ("l", 8), ("r", 16), ("t", 8), ("b", 8))),
            ("paper_bgcolor", Theme.Invisible), ("plot_bgcolor", Theme.Invisible),
            ("font", Font(14, Theme.Ink)));
        Set(layout, properties);
        // The script watches the width itself: Plotly only hears of the window's.
        var config = Set(new Config(), ("displayModeBar", false), ("responsive", false));
        return GenericChart.NewMultiChart(ListModule.OfSeq(traces), layout, config, new DisplayOptions());
    }

    public static LinearAxis Axis(string? title)
    {
        var axis = Set(new LinearAxis(),
            ("gridcolor", Theme.Faint), ("automargin", true), ("fixedrange", true), ("tickangle", 0),
            ("exponentformat", "none"), ("separatethousands", true));
        return title is null ? axis : Set(axis, ("title", Set(new Title(),
            ("text", string.Join("<br>", AxisLabel.Lines(title, TitleWidth).Select(Plain))), ("font", Set(new Font(), ("size", 14))), ("standoff", 12))));
    }

    /// <summary>An axis of names: one for each whole number from zero downwards.</summary>
    public static LinearAxis NamesAxis(IReadOnlyList<string> names) => Set(Axis(null),
        ("tickvals", Enumerable.Range(0, names.Count)), ("ticktext", names), ("showgrid", false), ("zeroline", false),
        ("range", new[] { names.Count - 0.5, -0.5 }),
        // Ticks that nobody sees hold the names off the marks.
        ("ticks", "outside"), ("ticklen", 6), ("tickcolor", Theme.Invisible));

    public static Font Font(int size, string color) =>
        Set(new Font(), ("family", "system-ui, sans-serif"), ("size", size), ("color", color));

    public static Pattern Pattern(object shape) => Set(new Pattern(),
        ("shape", shape), ("fillmode", "overlay"), ("fgcolor", "#000"), ("fgopacity", Theme.PatternOpacity), ("solidity", 0.25));

    public static T Set<T>(T target, params ReadOnlySpan<(string Name, object Value)> properties) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties)
            target.SetProperty(name, value);
        return target;
    }

    /// <summary>Text as Plotly must be given it, which reads a subset of HTML in labels.</summary>
    public static string Plain(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
