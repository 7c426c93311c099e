namespace NotebookCourse.Figures.Charts;

/// <summary>Draws a mark as it looks in the chart, for the legend beneath it.</summary>
/// <remarks>
/// A legend of Plotly's own lies on the drawing and takes its room: eight names on a phone leave none. One in HTML
/// wraps, can be read aloud, and never covers a line.
/// </remarks>
internal static class Swatch
{
    private const string Open = "<svg class=\"nc-swatch\" viewBox=\"0 0 36 16\" width=\"36\" height=\"16\" aria-hidden=\"true\">";

    // Within 5 pixels around (18, 8), in the order of Theme.Symbols.
    private static readonly string[] Symbols =
    [
        "M18 3a5 5 0 1 0 0.01 0z", "M13.5 3.5h9v9h-9z", "M18 2l6 6l-6 6l-6-6z", "M18 2.5l5.5 9.5h-11z",
        "M16.3 3h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z",
        "M14.4 2.4l3.6 3.6l3.6-3.6l2.4 2.4l-3.6 3.6l3.6 3.6l-2.4 2.4l-3.6-3.6l-3.6 3.6l-2.4-2.4l3.6-3.6l-3.6-3.6z",
        "M18 13.5l5.5-9.5h-11z", "M18 2l1.8 4.2l4.6 .4l-3.5 3l1.1 4.4l-4-2.4l-4 2.4l1.1-4.4l-3.5-3l4.6-.4z",
    ];

    // Over a box from (2, 0) to (34, 16), in the order of Theme.Patterns.
    private static readonly string[] Patterns =
    [
        "", "M2 10l10-10M4 16l16-16M12 16l16-16M20 16l14-14M28 16l6-6",
        "M6 5h3M14 5h3M22 5h3M30 5h3M10 11h3M18 11h3M26 11h3",
        "M2 10l10-10M4 16l16-16M12 16l16-16M20 16l14-14M28 16l6-6M34 10l-10-10M32 16l-16-16M24 16l-16-16M16 16l-14-14M8 16l-6-6",
        "M2 4h32M2 8h32M2 12h32", "M34 10l-10-10M32 16l-16-16M24 16l-16-16M16 16l-14-14M8 16l-6-6",
    ];

    public static string Line(LineStyle style) =>
        $"{Open}<path d=\"M0 8h36\" stroke=\"{style.Color}\" stroke-width=\"2.5\"{Svg.Dashes(style)}/>{Symbol(style)}</svg>";

    /// <summary>The marker of a line alone.</summary>
    public static string Marker(LineStyle style) =>
        $"<svg viewBox=\"12 2 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\">{Symbol(style)}</svg>";

    public static string Span(int which)
    {
        var height = 16 * Theme.Cycle(Theme.Thicknesses, which);
        var top = Svg.Plain(8 - height / 2);
        var box = $"x=\"2\" width=\"32\" y=\"{top}\" height=\"{Svg.Plain(height)}\"";
        // A nested svg clips the pattern to the box.
        return $"{Open}<rect {box} fill=\"{Theme.Cycle(Theme.Palette, which)}\"/>"
            + $"<svg {box} viewBox=\"2 {top} 32 {Svg.Plain(height)}\">"
            + $"<path d=\"{Theme.Cycle(Patterns, which)}\" stroke=\"#000\" stroke-width=\"1.5\" fill=\"none\" opacity=\"{Svg.Plain(Theme.PatternOpacity)}\"/></svg></svg>";
    }

    /// <summary>The marker of a line, in a drawing of ours as <see cref="Marker"/> frames it; nothing if it has none.</summary>
    public static string Symbol(LineStyle style) => style.Symbol is null ? "" : $"<path d=\"{Symbols[Array.IndexOf(Theme.Symbols, style.Symbol)]}\" fill=\"{style.Color}\"/>";
}
