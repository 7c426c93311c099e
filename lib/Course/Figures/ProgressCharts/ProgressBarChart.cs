using NotebookCourse.Figures.Charts;
using static NotebookCourse.Figures.Charts.Svg;

namespace NotebookCourse.Figures.ProgressCharts;

/// <summary>Bars with whiskers, each below or beside its name, as wide as the page lets them be.</summary>
internal static class ProgressBarChart
{
    // Beyond the longest whisker, so that its end is seen.
    private const double Margin = 1.02;

    /// <summary>The bars as HTML.</summary>
    /// <param name="spec">What is to be drawn.</param>
    /// <param name="names">Of all bars; one that is still to come has its row already, so that the page stays where it is.</param>
    public static string Draw(BarSpec spec, IReadOnlyList<string> names)
    {
        var bars = spec.Bars.ToDictionary(bar => bar.Name);
        var longest = spec.Bars.Select(bar => bar.High).DefaultIfEmpty().Max() * Margin;
        var rows = names.Select((name, i) => bars.TryGetValue(name, out var bar) ? Row(bar, Theme.Cycle(Theme.Palette, i), longest) : Row(name, "…", ""));
        return $"<p class=\"nc-heading\">{Html.Text(spec.ValueTitle)}</p><ul class=\"nc-bars\">{string.Concat(rows)}</ul>";
    }

    private static string Row(BarMark bar, string color, double longest)
    {
        string Share(double value) => Percent(longest > 0 ? value / longest : 0);
        return Row(bar.Name, bar.Label, $"""
            <i style="width:{Share(bar.Value)};background:{color}"></i><i class="nc-whisker" style="left:{Share(bar.Low)};width:{Share(bar.High - bar.Low)}"></i>
            """);
    }

    private static string Row(string name, string label, string bar) =>
        $"<li><span>{Html.Text(name)}</span><b>{Html.Text(label)}</b><span class=\"nc-track\">{bar}</span></li>";
}
