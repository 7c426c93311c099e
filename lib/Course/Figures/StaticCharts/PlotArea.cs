using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>The part of a canvas between the axes, in pixels from its upper left corner.</summary>
internal sealed record PlotArea(SvgCanvas Canvas, double Left, double Top, double Right, double Bottom)
{
    // Between the plot area and the words beside it, and between words on one line.
    private const double Gap = 6, Space = 12;

    // The most characters in a line of a title.
    private const int TitleWidth = 48;

    private const int MostSteps = 7;

    /// <summary>Where a value stands, from left to right.</summary>
    public double Across(DrawnAxis axis, double value) => Left + (Right - Left) * axis.Share(value);

    /// <summary>Where a value stands, from below.</summary>
    public double Up(DrawnAxis axis, double value) => Bottom - (Bottom - Top) * axis.Share(value);

    /// <summary>As many round numbers as can stand beside each other below a plot area of this width.</summary>
    public static DrawnAxis Rounded(AxisRange range, double width)
    {
        var axes = Enumerable.Range(2, MostSteps - 1).Reverse()
            .Select(steps => new DrawnAxis(range.From, range.To, false, RoundTicks.Within(range.From, range.To, steps)));
        return axes.FirstOrDefault(axis => Fit(axis, width)) ?? axes.Last();
    }

    /// <summary>Draws the grid lines of a horizontal axis.</summary>
    public void DrawGridAcross(DrawnAxis axis)
    {
        foreach (var tick in axis.Ticks)
            Canvas.Stroke(Across(axis, tick.At), Top, Across(axis, tick.At), Bottom, SvgCanvas.Faint);
    }

    /// <summary>Writes the numbers of a horizontal axis below the plot area, and below these what they are.</summary>
    /// <returns>The lower end of what is written.</returns>
    public double WriteBelow(DrawnAxis axis, string? title)
    {
        var free = double.NegativeInfinity;
        foreach (var tick in axis.Ticks)
        {
            var half = TextMetrics.Width(tick.Text) / 2;
            var at = SvgCanvas.Inside(Across(axis, tick.At), half);
            if (at - half < free)
                continue;
            Canvas.Text(at, Bottom + Gap - 2, tick.Text, "middle");
            free = at + half + Space / 2;
        }
        var below = Bottom + Gap + SvgCanvas.LineHeight;
        if (title is null)
            return below;
        var lines = AxisLabel.Lines(title, TitleWidth);
        return Canvas.Lines(SvgCanvas.Inside((Left + Right) / 2, TextMetrics.WidestOf(lines) / 2), below + 2, lines, "middle") + Gap;
    }

    /// <summary>Draws a vertical axis: grid lines, and numbers to the left of the plot area.</summary>
    public void DrawUp(DrawnAxis axis)
    {
        foreach (var tick in axis.Ticks)
        {
            var at = Up(axis, tick.At);
            Canvas.Stroke(Left, at, Right, at, tick.At == 0 && !axis.IsLogarithmic ? SvgCanvas.Ink : SvgCanvas.Faint);
            Canvas.Text(Left - Gap, at - SvgCanvas.LineHeight / 2, tick.Text, "end");
        }
    }

    /// <summary>Writes a name to the left of the plot area, its lines around a height.</summary>
    public void WriteBeside(double middle, IReadOnlyList<string> name, string? value = null)
    {
        var below = Canvas.Lines(Left - Gap, middle - SvgCanvas.LineHeight * (name.Count + (value is null ? 0 : 1)) / 2, name, "end");
        if (value is not null)
            Canvas.Text(Left - Gap, below, value, "end", " font-weight=\"bold\"");
    }

    /// <summary>The left end of a plot area beside which this much is written.</summary>
    public static double Beside(double width) => SvgCanvas.Margin + width + Gap;

    private static bool Fit(DrawnAxis axis, double width) => axis.Ticks.Zip(axis.Ticks.Skip(1)).All(pair =>
        (axis.Share(pair.Second.At) - axis.Share(pair.First.At)) * width >= (TextMetrics.Width(pair.First.Text) + TextMetrics.Width(pair.Second.Text)) / 2 + Space);
}
