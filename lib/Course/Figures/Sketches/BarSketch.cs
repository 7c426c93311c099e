using NotebookCourse.Figures.Charts;
using static NotebookCourse.Figures.Sketches.Sketch;

namespace NotebookCourse.Figures.Sketches;

/// <summary>Bars with whiskers, each below or beside its name, as wide as the page lets them be.</summary>
internal static class BarSketch
{
    // Beyond the longest whisker, so that its end is seen.
    private const double Margin = 1.02;

    /// <summary>The bars as HTML.</summary>
    /// <param name="spec">What is to be drawn.</param>
    /// <param name="rows">For so many bars there is to be room.</param>
    public static string Draw(BarSpec spec, int rows)
    {
        var longest = spec.Bars.Max(bar => bar.High) * Margin;
        string Share(double value) => Percent(longest > 0 ? value / longest : 0);
        var bars = spec.Bars.Select((bar, i) => $"""
            <li><span>{Html.Text(bar.Name)}</span><b>{Html.Text(bar.Label)}</b><span class="nc-track"><i style="width:{Share(bar.Value)};background:{Look.Cycle(Look.Palette, i)}"></i><i class="nc-whisker" style="left:{Share(bar.Low)};width:{Share(bar.High - bar.Low)}"></i></span></li>
            """);
        return $"<p class=\"nc-heading\">{Html.Text(spec.ValueTitle)}</p>{List(rows, string.Concat(bars))}";
    }

    /// <summary>Bars, and room for those that are still to come.</summary>
    public static string List(int rows, string bars) => $"<ul class=\"nc-bars\" style=\"--nc-rows:{rows}\">{bars}</ul>";
}
