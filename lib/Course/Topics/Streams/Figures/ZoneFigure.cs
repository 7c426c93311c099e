using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Streams.Figures;

/// <summary>A day of one zone: its temperature above, its fan below, and hatched where the alarm is on.</summary>
public sealed class ZoneFigure : Figure
{
    private static readonly string Style = Asset.Lines("streams.css");

    private readonly DataCentreDay _day;
    private readonly ZoneTrace _trace;
    private readonly int _zone;
    private readonly IReadOnlyList<Episode> _episodes;
    private readonly double _from, _to;

    internal ZoneFigure(DataCentreDay day, int zone)
    {
        (_day, _zone, _trace) = (day, zone, day.Zones[zone]);
        _episodes = [.. day.Episodes.Where(episode => episode.Zone == zone)];
        // From one multiple of five to another, with the threshold between them.
        var (least, most) = (_trace.Celsius.DefaultIfEmpty((float)day.Rule.Threshold).Min(), _trace.Celsius.DefaultIfEmpty((float)day.Rule.Threshold).Max());
        _from = Math.Floor(Math.Min(least, day.Rule.Threshold - day.Rule.Hysteresis) / 5) * 5;
        _to = Math.Ceiling((Math.Max(most, day.Rule.Threshold) + 0.5) / 5) * 5;
    }

    /// <inheritdoc/>
    public override string Title => StreamsWords.ZoneTitle.With(_zone + 1);

    /// <inheritdoc/>
    public override string Caption => StreamFigures.Finding(_day, _zone);

    /// <inheritdoc/>
    public override string Alternative => string.Join(' ', _episodes.Select(episode => StreamsWords.EpisodeInWords.With(DayAxis.Clock(episode.From), DayAxis.Clock(episode.To))).Prepend(Caption));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <p class="nc-heading">{Html.Text(StreamsWords.CelsiusAxis)}</p>
        <div class="nc-panel" role="img" aria-label="{Html.Text(Alternative)}">{Alarms()}<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{string.Concat(Celsius().Select(each => Grid(Up(each))))}{DayAxis.Grid}{Level("nc-limit", _day.Rule.Threshold)}{Level("nc-below-limit", _day.Rule.Threshold - _day.Rule.Hysteresis)}{Path("nc-celsius", _trace.Celsius, value => Up(value))}</svg>{string.Concat(Celsius().Select(each => Label(Number.Plain(each), Up(each))))}</div>
        <p class="nc-heading">{Html.Text(StreamsWords.FanAxis)}</p>
        <div class="nc-panel nc-low" aria-hidden="true">{Alarms()}<svg viewBox="0 0 100 100" preserveAspectRatio="none">{Grid(0)}{Grid(0.5)}{Grid(1)}{DayAxis.Grid}{Path("nc-fan", _trace.Fan, value => value)}</svg>{Label("0", 0)}{Label("50", 0.5)}{Label("100", 1)}{DayAxis.Numbers}</div>
        <p class="nc-hours">{Html.Text(FiguresWords.TimeOfDayAxis)}</p>
        <ul class="nc-legend nc-panel-key">{Key("nc-celsius", StreamsWords.HottestRackLegend)}{Key("nc-limit", StreamsWords.ThresholdLegend.With(Number.Plain(_day.Rule.Threshold)))}{Key("nc-below-limit", StreamsWords.GoodAgainLegend.With(Number.Plain(_day.Rule.Threshold - _day.Rule.Hysteresis)))}{Key("nc-fan", StreamsWords.FanLegend)}<li><i class="nc-episode" aria-hidden="true"></i><span>{Html.Text(StreamsWords.EpisodeLegend)}</span></li></ul>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(StreamsWords.TimeOfDayColumn), new(StreamsWords.CelsiusAxis, IsNumeric: true), new(StreamsWords.FanAxis, IsNumeric: true), new(StreamsWords.AlarmColumn)],
            [.. Minutes().Select(minute => (string[])[DayAxis.Clock(TimeSpan.FromMinutes(minute + 1)), Number.Digits(_trace.Celsius[minute]), Number.Digits(100 * _trace.Fan[minute]), IsHot(minute) ? StreamsWords.AlarmOn : StreamsWords.AlarmOff])])}</div></details>
        """;

    // Every half hour, and where temperature and fan were lowest and highest, which the caption names.
    private IEnumerable<int> Minutes() => _trace.Celsius.Count == 0 ? [] : Enumerable.Range(0, _trace.Celsius.Count)
        .Where(minute => minute % 30 == 0)
        .Union(Ends(_trace.Celsius))
        .Union(Ends(_trace.Fan))
        .Order();

    private static int[] Ends(IReadOnlyList<float> values) =>
        [values.Index().MinBy(each => each.Item).Index, values.Index().MaxBy(each => each.Item).Index];

    private bool IsHot(int minute) => _episodes.Any(episode => episode.From.TotalMinutes <= minute + 1 && minute + 1 < episode.To.TotalMinutes);

    private string Alarms() => string.Concat(_episodes.Select(episode =>
        $"<i style=\"left:{Svg.Percent(DayAxis.Share(episode.From))};width:{Svg.Percent(DayAxis.Share(episode.To) - DayAxis.Share(episode.From))}\"></i>"));

    private IEnumerable<double> Celsius()
    {
        for (var each = _from; each <= _to; each += 5) yield return each;
    }

    private double Up(double celsius) => (celsius - _from) / (_to - _from);

    private string Level(string name, double celsius) => $"<path class=\"{name}\" d=\"M0 {Svg.Plain(100 - (100 * Up(celsius)))}h100\"/>";

    // What is noted first belongs to the end of the first minute.
    private static string Path(string name, IReadOnlyList<float> values, Func<double, double> up) => values.Count == 0 ? "" :
        $"<path class=\"{name}\" d=\"M{string.Join('L', values.Select((value, minute) => $"{Svg.Plain(100 * DayAxis.Share(TimeSpan.FromMinutes(minute + 1)))} {Svg.Plain(100 - (100 * up(value)))}"))}\"/>";

    private static string Grid(double up) => $"<path class=\"nc-grid\" d=\"M0 {Svg.Plain(100 - (100 * up))}h100\"/>";

    private static string Label(string text, double up) => $"<span class=\"nc-at-left\" style=\"top:{Svg.Percent(1 - up)}\">{Html.Text(text)}</span>";

    private static string Key(string name, string text) =>
        $"<li><svg class=\"nc-swatch\" viewBox=\"0 0 36 16\" aria-hidden=\"true\"><path class=\"{name}\" d=\"M0 8h36\"/></svg><span>{Html.Text(text)}</span></li>";
}
