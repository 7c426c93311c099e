using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.ProgressCharts;

/// <summary>Draws a chart whose numbers are still changing.</summary>
/// <remarks>
/// It draws HTML and SVG of a few kilobytes, without a script. That stands in for the chart while a run
/// is under way: Plotly, drawing afresh several times a second in a browser on the same machine, would take a
/// processor from what is being measured, and flicker.
/// </remarks>
internal static class ProgressSvg
{
    /// <summary>The chart of a spec as HTML; empty for kinds of charts that no run draws while it is under way.</summary>
    /// <param name="spec">What is to be drawn.</param>
    /// <param name="bars">The names of all its bars, of those still to come too; none if it has no bars.</param>
    public static string Of(ChartSpec spec, IReadOnlyList<string> bars) => spec switch
    {
        BarSpec measured => ProgressBarChart.Draw(measured, bars),
        LineSpec lines => ProgressLineChart.Draw(lines),
        _ => "",
    };

    /// <summary>The place of a chart of which nothing is measured yet, so that the page stays where it is when it comes.</summary>
    /// <param name="bars">The names of its bars; none if it will be one of lines.</param>
    public static string Empty(IReadOnlyList<string> bars) =>
        $"<div class=\"nc-sketch\">{(bars.Count == 0 ? ProgressLineChart.Empty : ProgressBarChart.Draw(new(FiguresWords.Time, []), bars))}</div>";
}
