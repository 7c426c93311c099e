using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.Stills;

/// <summary>Draws spans of time in lanes.</summary>
internal static class GanttStill
{
    // Between two lanes.
    private const double LaneGap = 12;

    private const int MostSpans = 2400;

    /// <summary>Draws them.</summary>
    /// <returns>The lower end of the drawing.</returns>
    public static double Draw(SvgCanvas sheet, double top, GanttSpec spec)
    {
        var names = spec.Lanes.Select(lane => AxisLabel.Lines(lane)).ToList();
        var left = PlotArea.Beside(TextMetrics.WidestOf(names.SelectMany(name => name)));
        var lane = LaneGap + SvgCanvas.LineHeight * names.Max(name => name.Count);
        var frame = new PlotArea(sheet, left, top, SvgCanvas.Width - 2 * SvgCanvas.Margin, top + lane * names.Count);
        var axis = PlotArea.Rounded(spec.Range, frame.Right - left);

        frame.DrawGridAcross(axis);
        for (var i = 0; i < names.Count; i++)
            frame.WriteBeside(top + (i + 0.5) * lane, names[i]);
        // A row for each lane of each kind, since only what looks alike and lies in one lane can become one.
        var rows = spec.Kinds.SelectMany(kind => Enumerable.Range(0, names.Count), (kind, which) => (kind.Look, Lane: which, Spans: SpansOf(kind, which))).ToList();
        var stretches = Downsampling.Until<Stretch>(MostSpans, grain => [.. rows.Select(row => Downsampling.Merged(row.Spans, grain))]);
        foreach (var kind in rows.Zip(stretches).GroupBy(each => each.First.Look))
            Draw(frame, kind.Key, lane, [.. kind.SelectMany(each => each.Second, (each, stretch) => (each.First.Lane, stretch))]);
        return frame.WriteBelow(axis, spec.TimeTitle);

        List<Stretch> SpansOf(KindMark kind, int which) =>
            [.. kind.Spans.Where(span => span.Lane == which).OrderBy(span => span.Start)
                .Select(span => new Stretch(frame.Across(axis, span.Start), frame.Across(axis, span.Start + span.Length)))];
    }

    private static void Draw(PlotArea frame, int look, double lane, List<(int Lane, Stretch Across)> spans)
    {
        var half = lane * Theme.Cycle(Theme.Thicknesses, look) / 2;
        var pen = new PathBuilder();
        foreach (var (which, across) in spans)
        {
            var middle = frame.Top + (which + 0.5) * lane;
            pen.Box(across.From, middle - half, across.To, middle + half);
        }
        // As thin as Plotly's chart has it: a thicker line would hide spans that are short.
        frame.Sheet.Path(pen.ToString(), PatternFill.Of(frame.Sheet, look, outline: 0.5));
    }
}
