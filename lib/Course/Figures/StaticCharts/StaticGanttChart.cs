using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>Draws spans of time in lanes.</summary>
internal static class StaticGanttChart
{
    // Between two lanes.
    private const double LaneGap = 12;

    private const int MostSpans = 2400;

    /// <summary>Draws a row for each lane.</summary>
    /// <returns>The lower end of the drawing.</returns>
    public static double Draw(SvgCanvas canvas, double top, GanttSpec spec)
    {
        var names = spec.Lanes.Select(lane => AxisLabel.Lines(lane)).ToList();
        var left = PlotArea.Beside(TextMetrics.WidestOf(names.SelectMany(name => name)));
        var lane = LaneGap + SvgCanvas.LineHeight * names.Max(name => name.Count);
        var plot = new PlotArea(canvas, left, top, SvgCanvas.Width - 2 * SvgCanvas.Margin, top + lane * names.Count);
        var axis = PlotArea.Rounded(spec.Range, plot.Right - left);

        plot.DrawGridAcross(axis);
        for (var i = 0; i < names.Count; i++)
            plot.WriteBeside(top + (i + 0.5) * lane, names[i]);
        // A row for each lane of each kind, since only what looks alike and lies in one lane can become one.
        var rows = spec.Kinds.SelectMany(kind => Enumerable.Range(0, names.Count), (kind, which) => (kind.Style, Lane: which, Spans: SpansOf(kind, which))).ToList();
        var segments = Downsampling.Until<Segment>(MostSpans, grain => [.. rows.Select(row => Downsampling.Merged(row.Spans, grain))]);
        foreach (var kind in rows.Zip(segments).GroupBy(each => each.First.Style))
            Draw(plot, kind.Key, lane, [.. kind.SelectMany(each => each.Second, (each, segment) => (each.First.Lane, segment))]);
        return plot.WriteBelow(axis, spec.TimeTitle);

        List<Segment> SpansOf(KindMark kind, int which) =>
            [.. kind.Spans.Where(span => span.Lane == which).OrderBy(span => span.Start)
                .Select(span => new Segment(plot.Across(axis, span.Start), plot.Across(axis, span.Start + span.Length)))];
    }

    private static void Draw(PlotArea plot, int style, double lane, List<(int Lane, Segment Across)> spans)
    {
        var half = lane * Theme.Cycle(Theme.Thicknesses, style) / 2;
        var path = new PathBuilder();
        foreach (var (which, across) in spans)
        {
            var middle = plot.Top + (which + 0.5) * lane;
            path.Box(across.From, middle - half, across.To, middle + half);
        }
        // As thin as Plotly's chart has it: a thicker line would hide spans that are short.
        plot.Canvas.Path(path.ToString(), PatternFill.Of(plot.Canvas, style, outline: 0.5));
    }
}
