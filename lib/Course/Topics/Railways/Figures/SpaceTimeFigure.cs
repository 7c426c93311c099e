using System.Globalization;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Railways.Figures;

/// <summary>The trains of a route over time: to the right the time of day, downwards the distance. A line that lies level is a train that stands.</summary>
/// <remarks>
/// The lines stretch with the page; names and marks, which must not, are elements of their own above them.
/// Source: Marey, La méthode graphique, 1878, who names the engineer Ibry.
/// </remarks>
public sealed class SpaceTimeFigure : Figure
{
    private const int SecondsPerHour = 3600, HoursOfADay = 24;
    private static readonly string Style = Asset.Lines("spacetime.css");

    private readonly RailwayDay _day;
    private readonly Corridor _corridor;
    private readonly int _from, _to;
    private readonly IReadOnlyList<TrainLine> _lines;
    private readonly IReadOnlyList<Collision> _collisions;

    internal SpaceTimeFigure(RailwayDay day, Route route, int fromHour, int toHour)
    {
        Require.InRange(fromHour, 0, 29);
        Require.InRange(toHour, fromHour + 1, 30);
        (_day, _corridor, _from, _to) = (day, new Corridor(route), fromHour, toHour);
        _lines = [.. day.Runs.Select(run => new TrainLine(run, _corridor, run.HasArrived ? null : toHour * SecondsPerHour)).Where(line => line.IsSeen(fromHour * SecondsPerHour, toHour * SecondsPerHour))];
        _collisions = [.. day.Collisions.Where(collision => _corridor.Has(collision.First.Track) && collision.Time >= fromHour * SecondsPerHour && collision.Time <= toHour * SecondsPerHour)];
    }

    /// <inheritdoc/>
    public override string Title => RailwaysWords.SpaceTimeTitle.With(_corridor.Stations[0].Name, _corridor.Stations[^1].Name);

    /// <inheritdoc/>
    public override string Caption => string.Join(' ', Sentences());

    /// <summary>Each train, and each collision.</summary>
    public override string Alternative => _lines.Count == 0 ? RailwaysWords.SpaceTimeFinding.With(OnTheClock(_from), OnTheClock(_to), 0) : string.Join('\n', _lines.Select(line => RailwaysWords.TrainInWords.With(line.Name, Clock(line.First.Time), line.First.Station, Clock(line.Last.Time), line.Last.Station)).Concat(_collisions.Select(InWords)));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <p class="nc-heading">{Html.Text(RailwaysWords.DistanceAxis.With(_corridor.Stations[0].Name))}</p>
        <div class="nc-spacetime" role="img" aria-label="{Html.Text(Alternative)}"><svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{Grid()}{string.Concat(_lines.Select(Draw))}</svg>{Names()}{Hours()}{string.Concat(_lines.Where(line => line.IsStuck).Select(Stop))}{string.Concat(_collisions.Select(Cross))}</div>
        <p class="nc-below">{Html.Text(FiguresWords.TimeOfDayAxis)}</p>
        <ul class="nc-legend">{string.Concat(Enum.GetValues<TrainKind>().Select(kind => $"<li><svg class=\"nc-swatch nc-spacetime-key\" viewBox=\"0 0 36 16\" aria-hidden=\"true\"><path class=\"{ClassOf(kind)}\" d=\"M0 8h36\"/></svg><span>{Html.Text(RailwayFigures.NameOf(kind))}</span></li>"))}<li><b class="nc-cross" aria-hidden="true">✕</b><span>{Html.Text(RailwaysWords.CollisionMark)}</span></li><li><b aria-hidden="true">■</b><span>{Html.Text(RailwaysWords.StuckMark)}</span></li></ul>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(RailwaysWords.TrainColumn), new(RailwaysWords.FromColumn), new(FiguresWords.AtColumn), new(RailwaysWords.ToColumn), new(FiguresWords.AtColumn), new(RailwaysWords.CollisionsColumn)],
            [.. _lines.Select(line => (string[])[line.Name, line.First.Station, Clock(line.First.Time), line.Last.Station, Clock(line.Last.Time), string.Join("; ", _collisions.Where(collision => collision.First.Train == line.Name || collision.Second.Train == line.Name).Select(InWords))])])}</div></details>
        """;

    private IEnumerable<string> Sentences()
    {
        yield return RailwaysWords.SpaceTimeFinding.With(OnTheClock(_from), OnTheClock(_to), _lines.Count);
        yield return _collisions.Count == 0
            ? RailwaysWords.NoCollisionHere.With(_day.Collisions.Count)
            : RailwaysWords.CollisionsHere.With(_collisions.Count, _collisions.Count(collision => collision.IsHeadOn), _collisions.Count(collision => !collision.IsHeadOn), _day.Collisions.Count);
        if (_lines.Count(line => line.IsStuck) is > 0 and var stuck) yield return RailwaysWords.StuckHere.With(stuck, _day.Stuck.Count);
    }

    private string Grid() => string.Concat(
        _corridor.Stations.Select(station => $"<path class=\"nc-grid\" d=\"M0 {Svg.Plain(100 * Down(station.Metres))}h100\"/>")
            .Concat(Ticks().Select(hour => $"<path class=\"nc-grid\" d=\"M{Svg.Plain(100 * Across(hour * SecondsPerHour))} 0v100\"/>")));

    private string Draw(TrainLine line) =>
        $"<path class=\"{ClassOf(line.Kind)}\" d=\"{string.Concat(line.Pieces.Select(piece => $"M{string.Join('L', piece.Select(point => $"{Svg.Plain(100 * Across(point.Time))} {Svg.Plain(100 * Down(point.Metres))}"))}"))}\"/>";

    private string Names() => string.Concat(_corridor.Stations.Select(station =>
        $"<span class=\"nc-station\" style=\"top:{Svg.Percent(Down(station.Metres))}\">{Html.Text(RailwaysWords.StationAt.With(station.Name, Number.Whole((long)Math.Round(station.Metres / 1000.0))))}</span>"));

    private string Hours() => string.Concat(Ticks().Select(hour =>
        $"<span class=\"nc-hour\" style=\"left:{Svg.Percent(Across(hour * SecondsPerHour))}\">{OnTheClock(hour).ToString(CultureInfo.InvariantCulture)}</span>"));

    private string Cross(Collision collision)
    {
        var metres = _corridor.MetresAt(collision.First.Track.Section, collision.Place);
        return $"<b class=\"nc-cross\" style=\"left:{Svg.Percent(Across(collision.Time))};top:{Svg.Percent(Down(metres))}\">✕</b>";
    }

    private string Stop(TrainLine line)
    {
        var (time, metres) = (Math.Max(line.StuckSince, _from * SecondsPerHour), line.Pieces[^1][^1].Metres);
        return $"<b style=\"left:{Svg.Percent(Across(time))};top:{Svg.Percent(Down(metres))}\">■</b>";
    }

    // As many as have room on a phone.
    private IEnumerable<int> Ticks()
    {
        var step = (_to - _from) switch { <= 6 => 1, <= 12 => 2, _ => 4 };
        return Enumerable.Range(_from, _to - _from + 1).Where(hour => (hour - _from) % step == 0);
    }

    // A day of trains goes on after midnight: no clock shows 26.
    private static int OnTheClock(int hour) => hour > HoursOfADay ? hour - HoursOfADay : hour;

    private double Across(double time) => ((time / SecondsPerHour) - _from) / (_to - _from);

    private double Down(double metres) => metres / _corridor.Stations[^1].Metres;

    private static string InWords(Collision collision) => collision.IsHeadOn
        ? RailwaysWords.MetHeadOn.With(collision.First.Train, collision.Second.Train, RailwaysWords.SectionNamed.With(collision.First.Track.ToString()), Clock(collision.Time))
        : RailwaysWords.RanInto.With(collision.Second.Train, collision.First.Train, RailwaysWords.SectionNamed.With(collision.First.Track.ToString()), Clock(collision.Time));

    private static string ClassOf(TrainKind kind) => kind switch
    {
        TrainKind.Express => "nc-express",
        TrainKind.Local => "nc-local",
        _ => "nc-freight",
    };

    private static string Clock(double seconds) => TimeSpan.FromSeconds(Math.Floor(seconds)) is var time
        ? $"{OnTheClock((int)time.TotalHours).ToString("00", CultureInfo.InvariantCulture)}:{time.Minutes.ToString("00", CultureInfo.InvariantCulture)}"
        : "";
}
