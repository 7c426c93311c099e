using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>Draws lines over a numeric axis, with their markers and whiskers.</summary>
internal static class StaticLineChart
{
    private const double Height = 270;

    // Beyond the outermost points, as share of the axis, so that their markers lie inside.
    private const double Around = 0.03;

    private const double HalfCap = 3;

    private const int MostSteps = 6, MostPoints = 2400, MostWhiskers = 400;

    /// <summary>Draws the axes, and the lines over them.</summary>
    /// <returns>The lower end of the drawing.</returns>
    public static double Draw(SvgCanvas canvas, double top, LineSpec spec)
    {
        var points = spec.Lines.SelectMany(line => line.Points).ToList();
        // Half a line of room for the number at the upper end.
        top += SvgCanvas.LineHeight / 2;
        var up = Vertical(spec.Y, points);
        var left = PlotArea.Beside(TextMetrics.WidestOf(up.Ticks.Select(tick => tick.Text)));
        var plot = new PlotArea(canvas, left, top, SvgCanvas.Width - 2 * SvgCanvas.Margin, top + Height);
        var across = Horizontal(spec.X, points, plot.Right - left);

        plot.DrawGridAcross(across);
        plot.DrawUp(up);
        var places = Downsampling.Until<Place>(MostPoints, grain => [.. spec.Lines.Select(line => Downsampling.Line([.. line.Points.Select(point => At(point.X, point.Y))], grain))]);
        var whiskers = Downsampling.Until<(Place Low, Place High)>(MostWhiskers, grain => [.. spec.Lines.Select(line => Whiskers(line.Points, grain))]);
        for (var i = 0; i < spec.Lines.Count; i++)
            Draw(canvas, spec.Lines[i].Style, i, places[i], whiskers[i]);
        return plot.WriteBelow(across, spec.X.Title);

        Place At(double x, double y) => new(plot.Across(across, x), plot.Up(up, y));

        // Of whiskers in one column, the ends that reach farthest.
        IReadOnlyList<(Place Low, Place High)> Whiskers(IEnumerable<PointMark> marks, double grain) =>
            [.. marks.Where(point => point.Low is not null || point.High is not null)
                .Select(point => (Low: At(point.X, point.Low ?? point.Y), High: At(point.X, point.High ?? point.Y)))
                .GroupBy(whisker => Math.Floor(whisker.Low.X / grain))
                .Select(column => (column.MaxBy(whisker => whisker.Low.Y).Low, column.First().High with { Y = column.Min(whisker => whisker.High.Y) }))];
    }

    private static void Draw(SvgCanvas canvas, LineStyle style, int which, IReadOnlyList<Place> places, IReadOnlyList<(Place Low, Place High)> whiskers)
    {
        var line = new PathBuilder().MoveTo(places[0].X, places[0].Y);
        // A line of one point still has to be a line, to have a marker.
        foreach (var place in places.Skip(1).DefaultIfEmpty(places[0]))
            line.LineTo(place.X, place.Y);
        var marker = style.Symbol is null ? "" : canvas.Define($"m{which}", id =>
            $"<marker id=\"{id}\" viewBox=\"12 2 12 12\" refX=\"18\" refY=\"8\" markerWidth=\"12\" markerHeight=\"12\" markerUnits=\"userSpaceOnUse\">{Swatch.Symbol(style)}</marker>");
        var markers = marker.Length == 0 ? "" : $" marker-start=\"{marker}\" marker-mid=\"{marker}\" marker-end=\"{marker}\"";
        canvas.Path(line.ToString(), $"fill=\"none\" stroke=\"{style.Color}\" stroke-width=\"2.5\"{Svg.Dashes(style)}{markers}");
        if (whiskers.Count == 0)
            return;

        var path = new PathBuilder();
        foreach (var (low, high) in whiskers)
        {
            path.MoveTo(low.X - HalfCap, low.Y).LineTo(low.X + HalfCap, low.Y).MoveTo(low.X, low.Y).LineTo(high.X, high.Y)
                .MoveTo(high.X - HalfCap, high.Y).LineTo(high.X + HalfCap, high.Y);
        }
        canvas.Path(path.ToString(), $"fill=\"none\" stroke=\"{style.Color}\" stroke-width=\"1.5\"");
    }

    private static DrawnAxis Horizontal(AxisSpec axis, List<PointMark> points, double width)
    {
        var ends = DrawnAxis.Ends(axis, points);
        if (axis.IsLogarithmic)
            return new(ends.From, ends.To, true, axis.Ticks);
        var margin = Around * (ends.To - ends.From);
        var range = axis.Range ?? new(ends.From - margin, ends.To + margin);
        return axis.Ticks.Count > 0 ? new(range.From, range.To, false, axis.Ticks) : PlotArea.Rounded(range, width);
    }

    // A linear one begins at zero, or shows it.
    private static DrawnAxis Vertical(AxisSpec axis, List<PointMark> points)
    {
        var (low, high) = (points.Min(point => point.Low ?? point.Y), points.Max(point => point.High ?? point.Y));
        if (axis.IsLogarithmic)
            return new(axis.Range?.From ?? low, axis.Range?.To ?? high, true, axis.Ticks);
        var (from, to) = (Math.Min(0, low), Math.Max(0, high));
        var margin = from == to ? 1 : Around * (to - from);
        (from, to) = (from < 0 ? from - margin : 0, to + margin);
        return new(from, to, false, axis.Ticks.Count > 0 ? axis.Ticks : RoundTicks.Within(from, to, MostSteps));
    }
}
