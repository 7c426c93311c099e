using Plotly.NET;
using Plotly.NET.TraceObjects;
using static NotebookCourse.Figures.Charts.Plot;

namespace NotebookCourse.Figures.Charts;

/// <summary>Draws bars with whiskers.</summary>
internal static class BarsMaker
{
    public static GenericChart Chart(BarSpec spec)
    {
        var bars = spec.Bars;
        var trace = new Trace("bar");
        Set(trace, ("orientation", "h"));
        Set(trace, ("x", bars.Select(bar => bar.Value)), ("y", Enumerable.Range(0, bars.Count)));
        Set(trace, ("hoverinfo", "text"), ("hovertext", bars.Select(bar => $"{Plain(bar.Name)}: {Plain(bar.Label)}")));
        Set(trace, ("marker", Set(new Marker(),
            ("color", bars.Select((_, i) => Theme.Cycle(Theme.Palette, i))),
            ("pattern", Pattern(bars.Select((_, i) => Theme.Cycle(Theme.Patterns, i)))),
            ("line", Set(new Plotly.NET.Line(), ("color", Theme.Ink), ("width", 1))))));
        Set(trace, ("error_x", Set(new Error(),
            ("type", "data"), ("symmetric", false), ("color", Theme.Ink), ("thickness", 2), ("width", 6),
            ("array", bars.Select(bar => bar.High - bar.Value)),
            ("arrayminus", bars.Select(bar => bar.Value - bar.Low)))));

        var values = Set(Axis(spec.ValueTitle), ("rangemode", "tozero"), ("zeroline", true), ("zerolinecolor", Theme.Ink), ("nticks", 4));
        var labels = bars.Select(bar => AxisLabel.Lines(bar.Name).Select(Plain).ToList()).ToList();
        var names = NamesAxis([.. labels.Select((label, i) => $"{string.Join("<br>", label)}<br><b>{Plain(bars[i].Label)}</b>")]);
        var height = 88 + (38 + 18 * labels.Max(label => label.Count)) * bars.Count;
        return Of([trace], height, ("xaxis", values), ("yaxis", names), ("bargap", 0.35));
    }
}
