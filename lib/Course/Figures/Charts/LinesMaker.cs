using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using static NotebookCourse.Figures.Charts.Plot;

namespace NotebookCourse.Figures.Charts;

/// <summary>Draws lines over a numeric axis.</summary>
internal static class LinesMaker
{
    private const int Height = 340, TitleHeight = 19;

    public static GenericChart Chart(LineSpec spec)
    {
        var x = Set(Axis(spec.X), ("zeroline", false), ("nticks", 6));
        // Its title stands above the drawing, where it can be read without turning the head and takes no width.
        var y = Axis(spec.Y with { Title = "" });
        if (!spec.Y.IsLogarithmic)
            Set(y, ("rangemode", "tozero"), ("zeroline", true), ("zerolinecolor", Look.Ink), ("nticks", 6));
        var above = 12 + TitleHeight * LineCount(spec.Y.Title);
        return Of(spec.Lines.Select(Trace), Height + above + TitleHeight * LineCount(spec.X.Title),
            ("xaxis", x), ("yaxis", y), ("margin", Set(new Margin(), ("l", 8), ("r", 16), ("t", above), ("b", 8))),
            ("title", Set(new Title(),
                ("text", Lines(spec.Y.Title)), ("font", Set(new Font(), ("size", 14))),
                ("xref", "container"), ("yref", "container"), ("x", 0), ("y", 1), ("xanchor", "left"), ("yanchor", "top"),
                ("pad", Set(new Padding(), ("l", 4), ("t", 4))))));
    }

    private static Trace Trace(LineMark line, int which)
    {
        var points = line.Points;
        var (color, isMeasured) = (Look.Cycle(Look.Palette, which), line.Kind == LineKind.Measured);
        var trace = new Trace("scatter");
        Set(trace, ("mode", isMeasured ? "lines+markers" : "lines"), ("cliponaxis", false));
        Set(trace, ("x", points.Select(point => point.X)), ("y", points.Select(point => point.Y)));
        Set(trace, ("hoverinfo", "text"), ("hovertext", points.Select(point => Plain(point.Hover))));
        Set(trace, ("line", Set(new Plotly.NET.Line(), ("color", color), ("width", 2.5), ("dash", Look.Dash(line.Kind, which)))));
        if (isMeasured)
            Set(trace, ("marker", Set(new Marker(), ("color", color), ("size", 10), ("symbol", Look.Cycle(Look.Symbols, which)))));
        if (points.Any(point => point.Low is not null || point.High is not null))
            Set(trace, ("error_y", Set(new Error(),
                ("type", "data"), ("symmetric", false), ("color", color), ("thickness", 1.5), ("width", 5),
                ("array", points.Select(point => (point.High ?? point.Y) - point.Y)),
                ("arrayminus", points.Select(point => point.Y - (point.Low ?? point.Y))))));
        return trace;
    }

    private static LinearAxis Axis(AxisSpec spec)
    {
        var axis = Plot.Axis(spec.Title.Length == 0 ? null : spec.Title);
        if (spec.IsLogarithmic)
            Set(axis, ("type", "log"));
        if (spec.Ticks.Count > 0)
            Set(axis, ("tickvals", spec.Ticks.Select(tick => tick.At)), ("ticktext", spec.Ticks.Select(tick => tick.Text)));
        // Plotly wants the ends of a logarithmic axis as powers of ten.
        if (spec.Range is { } range)
            Set(axis, ("range", spec.IsLogarithmic ? [Math.Log10(range.From), Math.Log10(range.To)] : new[] { range.From, range.To }));
        return axis;
    }
}
