using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;
using NotebookCourse.Figures.Pictures;

namespace NotebookCourse.Topics.Streams.Figures;

/// <summary>The zones of a hall over a day: a row for each, coloured by its temperature, with a bar from each alarm to its end.</summary>
/// <remarks>
/// The colours grow lighter with the temperature, so they can be told apart in grey, too; the alarms are lines and no colour.
/// The colours are five of cividis. Source: Nuñez, Anderton and Renslow, <i>Optimizing colormaps with consideration for color vision deficiency</i>, 2018.
/// </remarks>
public sealed class HeatMapFigure : Figure
{
    private const int MinutesOfAColumn = 5, Shades = 64;
    private static readonly string Style = Asset.Lines("streams.css");
    private static readonly int[] Stops = [0x00224E, 0x434E6C, 0x7D7C78, 0xBCAE6C, 0xFEE838];

    private readonly DataCentreDay _day;
    private readonly double _from, _to;

    internal HeatMapFigure(DataCentreDay day)
    {
        _day = day;
        (_from, _to) = (Math.Floor(day.Zones.Min(zone => zone.Celsius.Min())), Math.Ceiling(day.Zones.Max(zone => zone.Celsius.Max())));
    }

    /// <inheritdoc/>
    public override string Title => StreamsWords.HeatMapTitle;

    /// <inheritdoc/>
    public override string Caption => StreamFigures.Finding(_day);

    /// <inheritdoc/>
    public override string Alternative => StreamsWords.HeatMapAlternative.With(_day.Zones.Count, Number.Plain(_from), Number.Plain(_to), _day.Episodes.Count);

    private protected override string Body() => $"""
        <style>{Style}</style>
        <p class="nc-heading">{Html.Text(StreamsWords.ZoneAxis)}</p>
        <div class="nc-heat"><img alt="{Html.Text(Alternative)}" src="data:image/png;base64,{Convert.ToBase64String(Paint())}"><svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path class="nc-halo" d="{Bars()}"/><path class="nc-core" d="{Bars()}"/></svg>{string.Concat(Zones().Select(zone => $"<span class=\"nc-at-left\" style=\"top:{Svg.Percent(Middle(zone - 1))}\">{Number.Whole(zone)}</span>"))}{DayAxis.Numbers}</div>
        <p class="nc-hours">{Html.Text(FiguresWords.TimeOfDayAxis)}</p>
        <ul class="nc-legend"><li class="nc-heat-key"><span>{Html.Text(StreamsWords.Degrees.With(Number.Plain(_from)))}</span><i style="background:linear-gradient(90deg,{string.Join(',', Stops.Select(stop => $"#{stop:X6}"))})"></i><span>{Html.Text(StreamsWords.Degrees.With(Number.Plain(_to)))}</span></li><li><svg class="nc-swatch" viewBox="0 0 36 16" aria-hidden="true"><path d="M2 8h32" stroke="#7D7C78" stroke-width="16"/><path d="M4 8h28" stroke="#fff" stroke-width="4"/><path d="M4 8h28" stroke="#000" stroke-width="2"/></svg><span>{Html.Text(StreamsWords.EpisodeLegend)}</span></li></ul>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(StreamsWords.ZoneAxis, IsNumeric: true), new(StreamsWords.HottestColumn, IsNumeric: true), new(FiguresWords.AtColumn), new(StreamsWords.AlarmsColumn, IsNumeric: true), new(StreamsWords.HotMinutesColumn, IsNumeric: true)],
            [.. _day.Zones.Select((zone, which) => Row(zone, which, [.. _day.Episodes.Where(episode => episode.Zone == which)]))])}</div></details>
        """;

    private static string[] Row(ZoneTrace zone, int which, IReadOnlyList<Episode> episodes)
    {
        var (minute, most) = zone.Celsius.Index().MaxBy(each => each.Item);
        return [Number.Whole(which + 1), Number.Digits(most), DayAxis.Clock(TimeSpan.FromMinutes(minute + 1)), Number.Whole(episodes.Count), Number.Whole((long)Math.Round(episodes.Sum(episode => (episode.To - episode.From).TotalMinutes)))];
    }

    private byte[] Paint()
    {
        int[][] rows = [.. _day.Zones.Select(zone => zone.Celsius.Chunk(MinutesOfAColumn).Select(minutes => Shade(minutes.Average())).ToArray())];
        int[] pixels = [.. rows.SelectMany(row => row)];
        return PngWriter.Write(Palette.Of(pixels, Shades), pixels, rows[0].Length);
    }

    // Rounded to a few shades, so that a palette holds them all as they are.
    private int Shade(double celsius)
    {
        var share = Math.Round((celsius - _from) / (_to - _from) * (Shades - 1)) / (Shades - 1) * (Stops.Length - 1);
        var stop = Math.Clamp((int)share, 0, Stops.Length - 2);
        var colour = Colour.Of(Stops[stop]).Mix(Colour.Of(Stops[stop + 1]), share - stop);
        return ((int)Math.Round(255 * colour.Red) << 16) | ((int)Math.Round(255 * colour.Green) << 8) | (int)Math.Round(255 * colour.Blue);
    }

    private string Bars() => string.Concat(_day.Episodes.Select(episode =>
        $"M{Svg.Plain(100 * DayAxis.Share(episode.From))} {Svg.Plain(100 * Middle(episode.Zone))}H{Svg.Plain(100 * DayAxis.Share(episode.To))}"));

    private double Middle(int zone) => (zone + 0.5) / _day.Zones.Count;

    private IEnumerable<int> Zones()
    {
        var step = _day.Zones.Count switch { <= 10 => 1, <= 50 => 5, _ => 10 };
        return Enumerable.Range(1, _day.Zones.Count).Where(zone => zone == 1 || zone % step == 0);
    }
}
