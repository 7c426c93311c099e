using System.Text;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.Stills;

/// <summary>Draws a chart as a picture that stands still.</summary>
/// <remarks>
/// It stands in for the chart wherever no script runs: on GitHub, in a notebook that nobody trusts yet, on paper, and
/// where plotly.js cannot be had. OxyPlot, the managed library that writes SVG as well, has no patterns for areas and no
/// whiskers on bars, so what tells marks apart without colours would be lost.
/// </remarks>
internal static class StaticSvg
{
    /// <summary>The picture as an address that holds it whole.</summary>
    /// <param name="spec">What is to be drawn.</param>
    /// <param name="heading">What stands above the drawing; empty for nothing.</param>
    /// <param name="legend">What its marks stand for, where they are not named in the drawing itself.</param>
    public static string Address(ChartSpec spec, string heading, IReadOnlyList<LegendEntry> legend) =>
        $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(Draw(spec, heading, legend)))}";

    /// <summary>The picture as SVG.</summary>
    public static string Draw(ChartSpec spec, string heading, IReadOnlyList<LegendEntry> legend)
    {
        // The letters of a heading that stand beside each other.
        const int HeadingWidth = 54;

        var sheet = new SvgCanvas();
        var top = sheet.Lines(SvgCanvas.Margin, SvgCanvas.Margin, AxisLabel.Lines(heading, HeadingWidth));
        var end = spec switch
        {
            BarSpec bars => BarStill.Draw(sheet, top, bars),
            LineSpec lines => LineStill.Draw(sheet, top, lines),
            GanttSpec spans => GanttStill.Draw(sheet, top, spans),
            HistogramSpec bins => HistogramStill.Draw(sheet, top, bins),
            _ => throw new InvalidOperationException(FiguresWords.ChartUnknown.With(spec.GetType().Name)),
        };
        return sheet.Cut(Legend.Draw(sheet, end, legend) + SvgCanvas.Margin);
    }
}
