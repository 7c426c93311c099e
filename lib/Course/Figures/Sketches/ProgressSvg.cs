using System.Globalization;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.Sketches;

/// <summary>Draws a chart in rough strokes.</summary>
/// <remarks>
/// A sketch is a chart without a script, in HTML and SVG of a few kilobytes. It stands in for the chart while a run
/// is under way: Plotly, drawing afresh several times a second in a browser on the same machine, would take a
/// processor from what is being measured, and flicker.
/// </remarks>
internal static class ProgressSvg
{
    /// <summary>The chart of a spec as HTML; empty if nobody has to draw such a one while a run is under way.</summary>
    /// <param name="spec">What is to be drawn.</param>
    /// <param name="bars">The names of all its bars, of those still to come too; none if it has no bars.</param>
    public static string Of(ChartSpec spec, IReadOnlyList<string> bars) => spec switch
    {
        BarSpec measured => BarSketch.Draw(measured, bars),
        LineSpec lines => LineSketch.Draw(lines),
        _ => "",
    };

    /// <summary>The place of a chart of which nothing is measured yet, so that the page stays where it is when it comes.</summary>
    /// <param name="bars">The names of its bars; none if it will be one of lines.</param>
    public static string Empty(IReadOnlyList<string> bars) =>
        $"<div class=\"nc-sketch\">{(bars.Count == 0 ? LineSketch.Empty : BarSketch.Draw(new(FiguresWords.Time, []), bars))}</div>";

    /// <summary>A share of a length, as style sheets want it.</summary>
    public static string Percent(double share) => Plain(100 * share) + "%";

    /// <summary>A number, as style sheets and SVG want it.</summary>
    public static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
