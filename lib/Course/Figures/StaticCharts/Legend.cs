using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>What the marks stand for, below the drawing: as many beside each other as there is room for.</summary>
internal static class Legend
{
    // As Swatch draws them.
    private const double SwatchWidth = 36, SwatchHeight = 16;

    private const double Gap = 8, Space = 22;

    // The most characters in a line beside a swatch.
    private const int NameWidth = 50;

    /// <summary>Draws an entry for each kind of mark.</summary>
    /// <returns>The lower end of what is drawn.</returns>
    public static double Draw(SvgCanvas canvas, double top, IReadOnlyList<LegendEntry> entries)
    {
        double x = SvgCanvas.Margin, rowEnd = top;
        foreach (var entry in entries)
        {
            var lines = AxisLabel.Lines(entry.Name, NameWidth);
            var width = SwatchWidth + Gap + TextMetrics.WidestOf(lines);
            if (x > SvgCanvas.Margin && x + width > SvgCanvas.Width - SvgCanvas.Margin)
                (x, top) = (SvgCanvas.Margin, rowEnd + Gap / 2);
            canvas.Place(x, top + (SvgCanvas.LineHeight - SwatchHeight) / 2, entry.Swatch);
            rowEnd = Math.Max(rowEnd, canvas.Lines(x + SwatchWidth + Gap, top, lines));
            x += width + Space;
        }
        return rowEnd;
    }
}
