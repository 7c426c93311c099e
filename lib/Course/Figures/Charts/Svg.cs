using System.Globalization;

namespace NotebookCourse.Figures.Charts;

/// <summary>What drawings in SVG have in common.</summary>
internal static class Svg
{
    /// <summary>The attribute that dashes a line; nothing for a solid one.</summary>
    public static string Dashes(LineStyle style) =>
        style.Symbol is null ? $" stroke-dasharray=\"{style.Dash.Replace("px", "", StringComparison.Ordinal)}\"" : "";

    /// <summary>Text made safe in a file of SVG, which is XML: unlike HTML it knows no control characters at all.</summary>
    public static string Text(string text) => Html.Text(string.Concat(text.Where(letter => letter is '\t' or '\n' or (>= ' ' and < '\uFFFE'))));

    /// <summary>A number, as style sheets and SVG want it.</summary>
    public static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of a length, as style sheets want it.</summary>
    public static string Percent(double share) => Plain(100 * share) + "%";
}
