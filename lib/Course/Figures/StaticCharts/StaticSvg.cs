using System.Text;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>Draws a chart as a picture without a script.</summary>
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
        // The most characters in a line of a heading.
        const int HeadingWidth = 54;

        var canvas = new SvgCanvas();
        var top = canvas.Lines(SvgCanvas.Margin, SvgCanvas.Margin, AxisLabel.Lines(heading, HeadingWidth));
        var end = spec switch
        {
            BarSpec bars => StaticBarChart.Draw(canvas, top, bars),
            LineSpec lines => StaticLineChart.Draw(canvas, top, lines),
            GanttSpec spans => StaticGanttChart.Draw(canvas, top, spans),
            HistogramSpec bins => StaticHistogram.Draw(canvas, top, bins),
            _ => throw new InvalidOperationException(FiguresWords.ChartUnknown.With(spec.GetType().Name)),
        };
        return canvas.Cut(Legend.Draw(canvas, end, legend) + SvgCanvas.Margin);
    }
}
