using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using static NotebookCourse.Figures.Charts.Plot;

namespace NotebookCourse.Figures.Charts;

/// <summary>Draws histograms one above the other, so that two series can be compared and neither hides the other.</summary>
internal static class HistogramMaker
{
    // In pixels: a panel, and above it the lines of its name and of its median.
    private const int PanelHeight = 130, LineHeight = 19, AxisHeight = 52, NameWidth = 30;

    public static GenericChart Chart(HistogramSpec spec)
    {
        var panels = spec.Panels;
        var heads = panels.Select(panel => LineHeight * (1 + Name(panel).Count) + 10).ToList();
        // The share of the drawing that a panel takes counts from below, without the head of the first, which is margin.
        double drawing = panels.Count * PanelHeight + heads.Skip(1).Sum();
        var layout = new List<(string, object)>();
        var shapes = new List<Shape>();
        var annotations = new List<Annotation>();
        var values = Set(Axis(spec.ValueTitle), ("range", new[] { spec.Edges[0], spec.Edges[^1] }), ("nticks", 6), ("zeroline", false), ("anchor", "free"), ("position", 0));
        layout.Add(("xaxis", values));
        var top = 1.0;
        for (var i = 0; i < panels.Count; i++)
        {
            var bottom = i == panels.Count - 1 ? 0 : top - PanelHeight / drawing;
            var counts = Set(Axis(null), ("domain", new[] { bottom, top }), ("rangemode", "tozero"), ("zeroline", true), ("zerolinecolor", Theme.Ink),
                // Samples come whole.
                panels[i].Counts.Max() < 4 ? ("dtick", 1) : ("nticks", 4), ("title", Set(new Title(), ("text", Plain(spec.CountTitle)), ("font", Set(new Font(), ("size", 14))), ("standoff", 8))));
            layout.Add((i == 0 ? "yaxis" : $"yaxis{i + 1}", counts));
            shapes.Add(MedianLine(panels[i].Median, bottom, top));
            annotations.AddRange(Head(panels[i], top, spec.Edges));
            top = i + 1 < panels.Count ? bottom - heads[i + 1] / drawing : 0;
        }
        layout.AddRange([
            ("shapes", shapes), ("annotations", annotations), ("bargap", 0),
            ("margin", Set(new Margin(), ("l", 8), ("r", 16), ("t", heads[0]), ("b", AxisHeight)))]);
        return Of(panels.Select((panel, i) => Bars(panel, i, spec.Edges)), (int)drawing + heads[0] + AxisHeight, [.. layout]);
    }

    private static Trace Bars(PanelMark panel, int which, IReadOnlyList<double> edges)
    {
        var trace = new Trace("bar");
        Set(trace,
            ("x", edges.Take(edges.Count - 1).Zip(edges.Skip(1), (low, high) => (low + high) / 2)),
            ("width", edges.Take(edges.Count - 1).Zip(edges.Skip(1), (low, high) => high - low)),
            ("y", panel.Counts), ("yaxis", which == 0 ? "y" : $"y{which + 1}"));
        Set(trace, ("hoverinfo", "text"), ("hovertext", panel.Hovers.Select(Plain)));
        return Set(trace, ("marker", Set(new Marker(),
            ("color", Theme.Cycle(Theme.Palette, which)),
            ("pattern", Pattern(Theme.Cycle(Theme.Patterns, which))),
            ("line", Set(new Plotly.NET.Line(), ("color", Theme.Ink), ("width", 0.5))))));
    }

    private static IReadOnlyList<string> Name(PanelMark panel) => AxisLabel.Lines(panel.Name, NameWidth);

    private static Shape MedianLine(double median, double bottom, double top) => Set(new Shape(),
        ("type", "line"), ("xref", "x"), ("yref", "paper"), ("x0", median), ("x1", median), ("y0", bottom), ("y1", top),
        ("line", Set(new Plotly.NET.Line(), ("color", Theme.Ink), ("width", 2), ("dash", "6px,4px"))));

    // Above the panel, where no bar reaches: its name, and the median at the end of its line.
    private static IEnumerable<Annotation> Head(PanelMark panel, double top, IReadOnlyList<double> edges)
    {
        var place = (panel.Median - edges[0]) / (edges[^1] - edges[0]);
        var anchor = place < 0.25 ? "left" : place > 0.75 ? "right" : "center";
        yield return Set(new Annotation(),
            ("text", string.Join("<br>", Name(panel).Select(line => $"<b>{Plain(line)}</b>"))), ("align", "left"), ("showarrow", false),
            ("xref", "paper"), ("x", 0), ("xanchor", "left"), ("yref", "paper"), ("y", top), ("yanchor", "bottom"), ("yshift", LineHeight));
        yield return Set(new Annotation(),
            ("text", Plain(panel.MedianLabel)), ("showarrow", false),
            ("xref", "x"), ("x", panel.Median), ("xanchor", anchor), ("yref", "paper"), ("y", top), ("yanchor", "bottom"));
    }
}
