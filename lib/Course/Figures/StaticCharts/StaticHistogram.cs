using NotebookCourse.Figures.Charts;
using static NotebookCourse.Figures.Charts.Svg;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>Draws histograms one above the other over the same axis, each with the median of its series.</summary>
internal static class StaticHistogram
{
    private const double PanelHeight = 120, PanelGap = 14;

    // Above the highest bar, as share of the panel.
    private const double Headroom = 1.05;

    // The most characters in a line of a name, and the most steps of an axis of counts.
    private const int NameWidth = 44, MostSteps = 3;

    /// <summary>Draws a panel for each series.</summary>
    /// <returns>The lower end of the drawing.</returns>
    public static double Draw(SvgCanvas canvas, double top, HistogramSpec spec)
    {
        var counts = spec.Panels.Select(Counts).ToList();
        // The title of the counts stands on its side.
        var left = PlotArea.Beside(SvgCanvas.LineHeight + TextMetrics.WidestOf(counts.SelectMany(axis => axis.Ticks).Select(tick => tick.Text)));
        var right = SvgCanvas.Width - 2 * SvgCanvas.Margin;
        var values = PlotArea.Rounded(new(spec.Edges[0], spec.Edges[^1]), right - left);
        for (var i = 0; ; i++)
        {
            var panel = spec.Panels[i];
            var head = canvas.Lines(left, top, AxisLabel.Lines(panel.Name, NameWidth), attributes: " font-weight=\"bold\"");
            var plot = new PlotArea(canvas, left, head + SvgCanvas.LineHeight, right, head + SvgCanvas.LineHeight + PanelHeight);
            Draw(plot, values, counts[i], spec, i);
            if (i == spec.Panels.Count - 1)
                return plot.WriteBelow(values, spec.ValueTitle);
            top = plot.Bottom + PanelGap;
        }
    }

    private static void Draw(PlotArea plot, DrawnAxis values, DrawnAxis counts, HistogramSpec spec, int which)
    {
        var (canvas, panel) = (plot.Canvas, spec.Panels[which]);
        plot.DrawGridAcross(values);
        plot.DrawUp(counts);
        canvas.Place(SvgCanvas.Margin, (plot.Top + plot.Bottom) / 2, $"<text transform=\"rotate(-90)\" y=\"{Plain(SvgCanvas.LineHeight - 6)}\" text-anchor=\"middle\">{Svg.Text(spec.CountTitle)}</text>");

        var bars = new PathBuilder();
        for (var bin = 0; bin < panel.Counts.Count; bin++)
        {
            if (panel.Counts[bin] > 0)
                bars.Box(plot.Across(values, spec.Edges[bin]), plot.Up(counts, panel.Counts[bin]), plot.Across(values, spec.Edges[bin + 1]), plot.Bottom);
        }
        canvas.Path(bars.ToString(), PatternFill.Of(canvas, which, outline: 0.5));

        var median = plot.Across(values, panel.Median);
        canvas.Stroke(median, plot.Top, median, plot.Bottom, SvgCanvas.Ink, 2, " stroke-dasharray=\"6 4\"");
        // Above the panel, where no bar reaches.
        canvas.Text(SvgCanvas.Inside(median, TextMetrics.Width(panel.MedianLabel) / 2), plot.Top - SvgCanvas.LineHeight, panel.MedianLabel, "middle");
    }

    // Samples come whole.
    private static DrawnAxis Counts(PanelMark panel)
    {
        var most = Math.Max(1, panel.Counts.Max()) * Headroom;
        return new(0, most, false, RoundTicks.Within(0, most, MostSteps, least: 1));
    }
}
