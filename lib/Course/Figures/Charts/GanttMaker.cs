using Plotly.NET;
using Plotly.NET.TraceObjects;
using static NotebookCourse.Figures.Charts.Plot;

namespace NotebookCourse.Figures.Charts;

/// <summary>Draws spans of time in lanes: a trace of bars for each kind, each bar from where its span begins.</summary>
internal static class GanttMaker
{
    public static GenericChart Chart(GanttSpec spec)
    {
        var labels = spec.Lanes.Select(lane => AxisLabel.Lines(lane).Select(Plain).ToList()).ToList();
        var time = Set(Axis(spec.TimeTitle), ("range", new[] { spec.Range.From, spec.Range.To }), ("nticks", 5), ("zeroline", false));
        var lanes = NamesAxis([.. labels.Select(label => string.Join("<br>", label))]);
        var height = 80 + (14 + 18 * labels.Max(label => label.Count)) * spec.Lanes.Count;
        return Of(spec.Kinds.Select(Trace), height, ("xaxis", time), ("yaxis", lanes), ("barmode", "overlay"));
    }

    private static Trace Trace(KindMark kind)
    {
        var trace = new Trace("bar");
        Set(trace, ("orientation", "h"), ("width", Theme.Cycle(Theme.Thicknesses, kind.Style)));
        Set(trace,
            ("base", kind.Spans.Select(span => span.Start)),
            ("x", kind.Spans.Select(span => span.Length)),
            ("y", kind.Spans.Select(span => span.Lane)));
        Set(trace, ("hoverinfo", "text"), ("hovertext", kind.Spans.Select(span => Plain(span.Hover))));
        // A hairline keeps neighbours of one kind apart; thicker, it would hide those that are short.
        Set(trace, ("marker", Set(new Marker(),
            ("color", Theme.Cycle(Theme.Palette, kind.Style)),
            ("pattern", Pattern(Theme.Cycle(Theme.Patterns, kind.Style))),
            ("line", Set(new Plotly.NET.Line(), ("color", Theme.Ink), ("width", 0.5))))));
        return trace;
    }
}
