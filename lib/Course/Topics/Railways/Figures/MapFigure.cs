using System.Globalization;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Railways.Figures;

/// <summary>A map of a railway, and on it a route.</summary>
/// <remarks>Two tracks are two lines. A route is a broad band under its sections, and its stations' names are bold.</remarks>
public sealed class MapFigure : Figure
{
    // As many points as a phone has pixels, so that letters are as large there as they are here.
    private const double Width = 350, Margin = 16, ScaleKilometres = 20;
    private static readonly string Style = Asset.Lines("map.css");

    private readonly Railway _railway;
    private readonly Route? _route;
    private readonly double _pointsPerKilometre, _height;

    internal MapFigure(Railway railway, Route? route)
    {
        (_railway, _route) = (railway, route);
        _pointsPerKilometre = (Width - (2 * Margin)) / railway.Stations.Max(station => station.East);
        _height = (railway.Stations.Max(station => station.South) * _pointsPerKilometre) + (3 * Margin);
    }

    /// <inheritdoc/>
    public override string Title => _route is null ? RailwaysWords.MapTitle : RailwaysWords.RouteTitle.With(_route.Stations[0], _route.Stations[^1]);

    /// <inheritdoc/>
    public override string Caption => _route is null
        ? RailwaysWords.MapFinding.With(_railway.Stations.Count, _railway.Sections.Count, _railway.Sections.Count(section => section.Tracks == 1), Kilometres(_railway.Sections.Sum(section => section.Metres)))
        : RailwaysWords.RouteFinding.With(_route.Stations[0], _route.Stations[^1], Kilometres(_route.Metres), _route.Sections.Count, string.Join(" – ", _route.Stations));

    /// <summary>The sections in words.</summary>
    public override string Alternative => string.Join('\n', Shown.Select(section => RailwaysWords.SectionInWords.With(section.From, section.To, Kilometres(section.Metres), section.Tracks)));

    private IReadOnlyList<Section> Shown => _route?.Sections ?? _railway.Sections;

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-map"><svg role="img" aria-label="{Html.Text(Alternative)}" viewBox="0 0 {Svg.Plain(Width)} {Svg.Plain(_height)}">{Band()}{string.Concat(_railway.Sections.Select(Draw))}{string.Concat(_railway.Stations.Select(Draw))}{Names()}{Scale()}</svg></div>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(RailwaysWords.SectionColumn), new(RailwaysWords.FromColumn), new(RailwaysWords.ToColumn), new(RailwaysWords.KilometresColumn, IsNumeric: true), new(RailwaysWords.TracksColumn, IsNumeric: true)],
            [.. Shown.Select(section => (string[])[Number.Whole(section.Number), section.From, section.To, Kilometres(section.Metres), Number.Whole(section.Tracks)])])}</div></details>
        """;

    private (double X, double Y) At(string station)
    {
        var place = _railway.StationCalled(station);
        return (Margin + (place.East * _pointsPerKilometre), Margin + (place.South * _pointsPerKilometre));
    }

    private string Band() => _route is null ? "" : $"<path class=\"nc-band\" d=\"M{string.Join('L', _route.Stations.Select(At).Select(place => $"{Svg.Plain(place.X)} {Svg.Plain(place.Y)}"))}\"/>";

    private string Draw(Section section)
    {
        var ((fromX, fromY), (toX, toY)) = (At(section.From), At(section.To));
        var length = Math.Sqrt(((toX - fromX) * (toX - fromX)) + ((toY - fromY) * (toY - fromY)));
        // Across the line, by half the distance of two tracks.
        var (acrossX, acrossY) = (1.6 * (fromY - toY) / length, 1.6 * (toX - fromX) / length);
        return string.Concat((section.Tracks == 1 ? (int[])[0] : [-1, 1]).Select(side =>
            $"<path d=\"M{Svg.Plain(fromX + (side * acrossX))} {Svg.Plain(fromY + (side * acrossY))}L{Svg.Plain(toX + (side * acrossX))} {Svg.Plain(toY + (side * acrossY))}\"/>"));
    }

    private string Draw(Station station)
    {
        var (x, y) = At(station.Name);
        return station.IsPrincipal
            ? $"<rect x=\"{Svg.Plain(x - 4.5)}\" y=\"{Svg.Plain(y - 4.5)}\" width=\"9\" height=\"9\"/>"
            : $"<circle cx=\"{Svg.Plain(x)}\" cy=\"{Svg.Plain(y)}\" r=\"3.2\"/>";
    }

    private string Names()
    {
        var labels = new Labels();
        foreach (var section in _railway.Sections)
        {
            var ((fromX, fromY), (toX, toY)) = (At(section.From), At(section.To));
            labels.Avoid(fromX, fromY, toX, toY);
        }
        var boxes = labels.Place([.. _railway.Stations.Select(station => (station.Name, At(station.Name).X, At(station.Name).Y))], Width);
        return string.Concat(_railway.Stations.Zip(boxes, (station, box) =>
        {
            var bold = _route?.Stations.Contains(station.Name) ?? false;
            return $"<text x=\"{Svg.Plain(box.AnchorX)}\" y=\"{Svg.Plain(box.BaseLine)}\" text-anchor=\"{box.Anchor}\"{(bold ? " class=\"nc-on-route\"" : "")}>{Html.Text(station.Name)}</text>";
        }));
    }

    private string Scale()
    {
        var (x, y, length) = (Margin, _height - 8, ScaleKilometres * _pointsPerKilometre);
        return $"<path d=\"M{Svg.Plain(x)} {Svg.Plain(y - 4)}v4h{Svg.Plain(length)}v-4\"/><text x=\"{Svg.Plain(x + length + 5)}\" y=\"{Svg.Plain(y)}\">{Html.Text(RailwaysWords.ScaleOfMap.With(ScaleKilometres.ToString(CultureInfo.InvariantCulture)))}</text>";
    }

    private static string Kilometres(int metres) => Number.Digits(metres / 1000.0);
}
