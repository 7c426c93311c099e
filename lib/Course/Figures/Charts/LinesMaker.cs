using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using static NotebookCourse.Figures.Charts.Plot;

namespace NotebookCourse.Figures.Charts;

/// <summary>Draws lines over a numeric axis.</summary>
internal static class LinesMaker
{
    private const int Height = 340;

    public static GenericChart Chart(LineSpec spec)
    {
        var x = Set(Axis(spec.X), ("zeroline", false), ("nticks", 6));
        var y = Axis(spec.Y);
        if (!spec.Y.IsLogarithmic)
            Set(y, ("rangemode", "tozero"), ("zeroline", true), ("zerolinecolor", Theme.Ink), ("nticks", 6));
        return Of(spec.Lines.Select(Trace), Height, ("xaxis", x), ("yaxis", y));
    }

    private static Trace Trace(LineMark line)
    {
        var (points, style) = (line.Points, line.Style);
        var trace = new Trace("scatter");
        Set(trace, ("mode", style.Symbol is null ? "lines" : "lines+markers"), ("cliponaxis", false));
        Set(trace, ("x", points.Select(point => point.X)), ("y", points.Select(point => point.Y)));
        Set(trace, ("hoverinfo", "text"), ("hovertext", points.Select(point => Plain(point.Hover))));
        Set(trace, ("line", Set(new Plotly.NET.Line(), ("color", style.Color), ("width", 2.5), ("dash", style.Dash))));
        if (style.Symbol is { } symbol)
            Set(trace, ("marker", Set(new Marker(), ("color", style.Color), ("size", 10), ("symbol", symbol))));
        if (points.Any(point => point.Low is not null || point.High is not null))
            Set(trace, ("error_y", Set(new Error(),
                ("type", "data"), ("symmetric", false), ("color", style.Color), ("thickness", 1.5), ("width", 5),
                ("array", points.Select(point => (point.High ?? point.Y) - point.Y)),
                ("arrayminus", points.Select(point => point.Y - (point.Low ?? point.Y))))));
        return trace;
    }

    private static LinearAxis Axis(AxisSpec spec)
    {
        var axis = Plot.Axis(spec.Title);
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
