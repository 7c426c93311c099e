using NotebookCourse.Figures.Charts;
using static NotebookCourse.Figures.Charts.Svg;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>Fills areas as Plotly does: a colour, and over it a pattern that tells it apart without the colour.</summary>
internal static class PatternFill
{
    // One tile of 8 by 8 pixels, in the order of Theme.Patterns. Strokes at the corners meet those of the next tile.
    private static readonly string[] Tiles =
    [
        "", "M0 8l8-8M-1 1l2-2M7 9l2-2", "M2.5 4h3", "M0 8l8-8M-1 1l2-2M7 9l2-2M0 0l8 8M7-1l2 2M-1 7l2 2", "M0 4h8", "M0 0l8 8M7-1l2 2M-1 7l2 2",
    ];

    /// <summary>The attributes of an area with a pattern of <see cref="Theme.Patterns"/>, and of the line around it.</summary>
    public static string Of(SvgCanvas canvas, int which, double outline)
    {
        var (color, tile) = (Theme.Cycle(Theme.Palette, which), Theme.Cycle(Tiles, which));
        var paint = tile.Length == 0 ? color : canvas.Define($"f{which}", id => $"<pattern id=\"{id}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"{color}\"/><path d=\"{tile}\" stroke=\"#000\" stroke-opacity=\"{Plain(Theme.PatternOpacity)}\" stroke-width=\"{Plain(tile == Tiles[2] ? 3 : 1.5)}\"/></pattern>");
        return $"fill=\"{paint}\" stroke=\"{SvgCanvas.Ink}\" stroke-width=\"{Plain(outline)}\"";
    }
}
