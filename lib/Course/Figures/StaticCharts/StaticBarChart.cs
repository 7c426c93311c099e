using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>Draws bars with whiskers, each beside its name and its value.</summary>
internal static class StaticBarChart
{
    // Between two rows, and how much of a row its bar takes.
    private const double RowGap = 16, Thickness = 0.65;

    // Beyond the longest whisker, so that its end is seen.
    private const double Headroom = 1.04;

    private const double HalfCap = 5;

    /// <summary>Draws a row for each bar.</summary>
    /// <returns>The lower end of the drawing.</returns>
    public static double Draw(SvgCanvas canvas, double top, BarSpec spec)
    {
        var names = spec.Bars.Select(bar => AxisLabel.Lines(bar.Name)).ToList();
        var left = PlotArea.Beside(Math.Max(TextMetrics.WidestOf(names.SelectMany(name => name)), TextMetrics.WidestOf(spec.Bars.Select(bar => bar.Label), bold: true)));
        var row = RowGap + SvgCanvas.LineHeight * (1 + names.Max(name => name.Count));
        var plot = new PlotArea(canvas, left, top, SvgCanvas.Width - 2 * SvgCanvas.Margin, top + row * spec.Bars.Count);
        var axis = Axis(spec.Bars, plot.Right - left);

        plot.DrawGridAcross(axis);
        for (var i = 0; i < spec.Bars.Count; i++)
        {
            var middle = top + (i + 0.5) * row;
            plot.WriteBeside(middle, names[i], spec.Bars[i].Label);
            Draw(plot, axis, spec.Bars[i], i, middle, row * Thickness / 2);
        }
        canvas.Stroke(plot.Across(axis, 0), top, plot.Across(axis, 0), plot.Bottom, SvgCanvas.Ink);
        return plot.WriteBelow(axis, spec.ValueTitle);
    }

    // Bars begin at zero, wherever they end.
    private static DrawnAxis Axis(IReadOnlyList<BarMark> bars, double width)
    {
        var (from, to) = (Math.Min(0, bars.Min(bar => bar.Low)), Math.Max(0, bars.Max(bar => bar.High)));
        return PlotArea.Rounded(from == to ? new(0, 1) : new(from * Headroom, to * Headroom), width);
    }

    private static void Draw(PlotArea plot, DrawnAxis axis, BarMark bar, int which, double middle, double half)
    {
        var (zero, end) = (plot.Across(axis, 0), plot.Across(axis, bar.Value));
        plot.Canvas.Path(new PathBuilder().Box(Math.Min(zero, end), middle - half, Math.Max(zero, end), middle + half).ToString(), PatternFill.Of(plot.Canvas, which, outline: 1));
        if (bar.High <= bar.Low)
            return;
        var (low, high) = (plot.Across(axis, bar.Low), plot.Across(axis, bar.High));
        var whisker = new PathBuilder().MoveTo(low, middle - HalfCap).LineTo(low, middle + HalfCap).MoveTo(low, middle).LineTo(high, middle)
            .MoveTo(high, middle - HalfCap).LineTo(high, middle + HalfCap);
        plot.Canvas.Path(whisker.ToString(), $"fill=\"none\" stroke=\"{SvgCanvas.Ink}\" stroke-width=\"2\"");
    }
}
