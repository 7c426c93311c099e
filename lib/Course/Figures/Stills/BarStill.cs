using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.Stills;

/// <summary>Draws bars with whiskers, each beside its name and its value.</summary>
internal static class BarStill
{
    // Between two rows, and how much of a row its bar takes.
    private const double RowGap = 16, Thickness = 0.65;

    // Beyond the longest whisker, so that its end is seen.
    private const double Headroom = 1.04;

    private const double HalfCap = 5;

    /// <summary>Draws them.</summary>
    /// <returns>The lower end of the drawing.</returns>
    public static double Draw(SvgCanvas sheet, double top, BarSpec spec)
    {
        var names = spec.Bars.Select(bar => AxisLabel.Lines(bar.Name)).ToList();
        var left = PlotArea.Beside(Math.Max(TextMetrics.WidestOf(names.SelectMany(name => name)), TextMetrics.WidestOf(spec.Bars.Select(bar => bar.Label), bold: true)));
        var row = RowGap + SvgCanvas.LineHeight * (1 + names.Max(name => name.Count));
        var frame = new PlotArea(sheet, left, top, SvgCanvas.Width - 2 * SvgCanvas.Margin, top + row * spec.Bars.Count);
        var axis = Axis(spec.Bars, frame.Right - left);

        frame.DrawGridAcross(axis);
        for (var i = 0; i < spec.Bars.Count; i++)
        {
            var middle = top + (i + 0.5) * row;
            frame.WriteBeside(middle, names[i], spec.Bars[i].Label);
            Draw(frame, axis, spec.Bars[i], i, middle, row * Thickness / 2);
        }
        sheet.Stroke(frame.Across(axis, 0), top, frame.Across(axis, 0), frame.Bottom, SvgCanvas.Ink);
        return frame.WriteBelow(axis, spec.ValueTitle);
    }

    // Bars begin at zero, wherever they end.
    private static DrawnAxis Axis(IReadOnlyList<BarMark> bars, double width)
    {
        var (from, to) = (Math.Min(0, bars.Min(bar => bar.Low)), Math.Max(0, bars.Max(bar => bar.High)));
        return PlotArea.Rounded(from == to ? new(0, 1) : new(from * Headroom, to * Headroom), width);
    }

    private static void Draw(PlotArea frame, DrawnAxis axis, BarMark bar, int which, double middle, double half)
    {
        var (zero, end) = (frame.Across(axis, 0), frame.Across(axis, bar.Value));
        frame.Sheet.Path(new PathBuilder().Box(Math.Min(zero, end), middle - half, Math.Max(zero, end), middle + half).ToString(), PatternFill.Of(frame.Sheet, which, outline: 1));
        if (bar.High <= bar.Low)
            return;
        var (low, high) = (frame.Across(axis, bar.Low), frame.Across(axis, bar.High));
        var whisker = new PathBuilder().MoveTo(low, middle - HalfCap).LineTo(low, middle + HalfCap).MoveTo(low, middle).LineTo(high, middle)
            .MoveTo(high, middle - HalfCap).LineTo(high, middle + HalfCap);
        frame.Sheet.Path(whisker.ToString(), $"fill=\"none\" stroke=\"{SvgCanvas.Ink}\" stroke-width=\"2\"");
    }
}
