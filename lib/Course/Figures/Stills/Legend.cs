using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.Stills;

/// <summary>What the marks stand for, below the drawing: as many beside each other as there is room for.</summary>
internal static class Legend
{
    // As Swatch draws them.
    private const double SwatchWidth = 36, SwatchHeight = 16;

    private const double Gap = 8, Space = 22;

    // The letters that stand beside each other next to a swatch.
    private const int NameWidth = 50;

    /// <summary>Draws it.</summary>
    /// <returns>The lower end of what is drawn.</returns>
    public static double Draw(SvgCanvas sheet, double top, IReadOnlyList<LegendEntry> entries)
    {
        double x = SvgCanvas.Margin, rowEnd = top;
        foreach (var entry in entries)
        {
            var lines = AxisLabel.Lines(entry.Name, NameWidth);
            var width = SwatchWidth + Gap + TextMetrics.WidestOf(lines);
            if (x > SvgCanvas.Margin && x + width > SvgCanvas.Width - SvgCanvas.Margin)
                (x, top) = (SvgCanvas.Margin, rowEnd + Gap / 2);
            sheet.Place(x, top + (SvgCanvas.LineHeight - SwatchHeight) / 2, entry.Swatch);
            rowEnd = Math.Max(rowEnd, sheet.Lines(x + SwatchWidth + Gap, top, lines));
            x += width + Space;
        }
        return rowEnd;
    }
}
