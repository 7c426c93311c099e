using NotebookCourse.Figures.Charts;
using static NotebookCourse.Figures.Charts.Svg;

namespace NotebookCourse.Figures.ProgressCharts;

/// <summary>Lines over a numeric axis, with their markers and whiskers.</summary>
/// <remarks>The lines stretch with the page; markers and letters, which must not, are elements of their own above them.</remarks>
internal static class ProgressLineChart
{
    // Where an axis may end, as its first digit: what follows reads well cut in half.
    private static readonly double[] RoundDigits = [1, 2, 4, 6, 8, 10];

    /// <summary>The grid, before there is a line.</summary>
    public static string Empty { get; } = $"<div class=\"nc-plot\">{Drawing(Grid(0) + Grid(0.5) + Grid(1))}</div>";

    /// <summary>The lines as HTML.</summary>
    public static string Draw(LineSpec spec)
    {
        var points = spec.Lines.SelectMany(line => line.Points).ToList();
        var (x, y) = (Horizontal(spec.X, points), Vertical(points));
        return $"""
            <div class="nc-plot">{Drawing(string.Concat(y.Ticks.Select(tick => Grid(y.Share(tick.At))).Concat(spec.Lines.Select(line => Strokes(line, x, y)))))}{string.Concat(spec.Lines.Select(line => Markers(line, x, y)))}{Labels(x, "x", "left")}{Labels(y, "y", "bottom")}</div><p class="nc-below">{Html.Text(spec.X.Title ?? "")}</p>
            """;
    }

    private static DrawnAxis Horizontal(AxisSpec axis, List<PointMark> points)
    {
        var (from, to) = DrawnAxis.Ends(axis, points);
        var ends = new[] { from, to }.Distinct().Select(end => new Tick(end, Number.Plain(end)));
        return new(from, to, axis.IsLogarithmic, axis.Ticks.Count > 0 ? axis.Ticks : [.. ends]);
    }

    private static DrawnAxis Vertical(List<PointMark> points)
    {
        var top = RoundUp(points.Max(point => point.High ?? point.Y));
        return new(0, top, false, [.. new[] { 0, top / 2, top }.Select(at => new Tick(at, Number.Plain(at)))]);
    }

    private static double RoundUp(double value)
    {
        if (value <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return RoundDigits.First(step => value <= step * power) * power;
    }

    private static string Drawing(string strokes) =>
        $"<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{strokes}</svg>";

    private static string Grid(double height) => $"<path d=\"M0 {Plain(100 - 100 * height)}h100\" class=\"nc-grid\"/>";

    private static string Strokes(LineMark line, DrawnAxis x, DrawnAxis y)
    {
        string Place(double across, double up) => $"{Plain(100 * x.Share(across))} {Plain(100 - 100 * y.Share(up))}";
        var whiskers = line.Points.Where(point => point.Low is not null || point.High is not null)
            .Select(point => $"M{Place(point.X, point.Low ?? point.Y)}L{Place(point.X, point.High ?? point.Y)}");
        return $"<g stroke=\"{line.Style.Color}\"><path d=\"M{string.Join('L', line.Points.Select(point => Place(point.X, point.Y)))}\" stroke-width=\"2.5\"{Svg.Dashes(line.Style)}/><path d=\"{string.Concat(whiskers)}\" stroke-width=\"1.5\"/></g>";
    }

    private static string Markers(LineMark line, DrawnAxis x, DrawnAxis y) => line.Style.Symbol is null ? "" : string.Concat(line.Points.Select(point =>
        $"<span class=\"nc-marker\" style=\"left:{Percent(x.Share(point.X))};bottom:{Percent(y.Share(point.Y))}\">{Swatch.Marker(line.Style)}</span>"));

    private static string Labels(DrawnAxis axis, string name, string side) => string.Concat(axis.Ticks.Select(tick =>
        $"<span class=\"nc-{name}\" style=\"{side}:{Percent(axis.Share(tick.At))}\">{Html.Text(tick.Text)}</span>"));
}
