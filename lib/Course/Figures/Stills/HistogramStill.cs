using NotebookCourse.Figures.Charts;
using static NotebookCourse.Figures.Sketches.ProgressSvg;

namespace NotebookCourse.Figures.Stills;

/// <summary>Draws histograms one above the other over the same axis, each with the median of its series.</summary>
internal static class HistogramStill
{
    private const double PanelHeight = 120, PanelGap = 14;

    // Above the highest bar, as share of the panel.
    private const double Headroom = 1.05;

    // The letters of a name that stand beside each other, and the steps of an axis of counts.
    private const int NameWidth = 44, MostSteps = 3;

    /// <summary>Draws them.</summary>
    /// <returns>The lower end of the drawing.</returns>
    public static double Draw(SvgCanvas sheet, double top, HistogramSpec spec)
    {
        var counts = spec.Panels.Select(Counts).ToList();
        // The title of the counts stands on its side.
        var left = PlotArea.Beside(SvgCanvas.LineHeight + TextMetrics.WidestOf(counts.SelectMany(axis => axis.Ticks).Select(tick => tick.Text)));
        var right = SvgCanvas.Width - 2 * SvgCanvas.Margin;
        var values = PlotArea.Rounded(new(spec.Edges[0], spec.Edges[^1]), right - left);
        for (var i = 0; ; i++)
        {
            var panel = spec.Panels[i];
            var head = sheet.Lines(left, top, AxisLabel.Lines(panel.Name, NameWidth), attributes: " font-weight=\"bold\"");
            var frame = new PlotArea(sheet, left, head + SvgCanvas.LineHeight, right, head + SvgCanvas.LineHeight + PanelHeight);
            Draw(frame, values, counts[i], spec, i);
            if (i == spec.Panels.Count - 1)
                return frame.WriteBelow(values, spec.ValueTitle);
            top = frame.Bottom + PanelGap;
        }
    }

    private static void Draw(PlotArea frame, DrawnAxis values, DrawnAxis counts, HistogramSpec spec, int which)
    {
        var (sheet, panel) = (frame.Sheet, spec.Panels[which]);
        frame.DrawGridAcross(values);
        frame.DrawUp(counts);
        sheet.Place(SvgCanvas.Margin, (frame.Top + frame.Bottom) / 2, $"<text transform=\"rotate(-90)\" y=\"{Plain(SvgCanvas.LineHeight - 6)}\" text-anchor=\"middle\">{Svg.Text(spec.CountTitle)}</text>");

        var bars = new PathBuilder();
        for (var bin = 0; bin < panel.Counts.Count; bin++)
        {
            if (panel.Counts[bin] > 0)
                bars.Box(frame.Across(values, spec.Edges[bin]), frame.Up(counts, panel.Counts[bin]), frame.Across(values, spec.Edges[bin + 1]), frame.Bottom);
        }
        sheet.Path(bars.ToString(), PatternFill.Of(sheet, which, outline: 0.5));

        var median = frame.Across(values, panel.Median);
        sheet.Stroke(median, frame.Top, median, frame.Bottom, SvgCanvas.Ink, 2, " stroke-dasharray=\"6 4\"");
        // Above the panel, where no bar reaches.
        sheet.Text(SvgCanvas.Inside(median, TextMetrics.Width(panel.MedianLabel) / 2), frame.Top - SvgCanvas.LineHeight, panel.MedianLabel, "middle");
    }

    // Samples come whole.
    private static DrawnAxis Counts(PanelMark panel)
    {
        var most = Math.Max(1, panel.Counts.Max()) * Headroom;
        return new(0, most, false, RoundTicks.Within(0, most, MostSteps, least: 1));
    }
}
