using System.Globalization;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Streams.Figures;

/// <summary>Streams as marbles on lines: to the right the time, a bar where a stream ends, a cross where it failed.</summary>
/// <remarks>
/// What came out of operators has angular marbles, its sources have round ones. Lines stretch with the page; marbles, which must not,
/// are elements of their own above them. Source of the notation: the documentation of ReactiveX.
/// </remarks>
public sealed class MarbleFigure : Figure
{
    // As many numbers below the line as have room on a phone.
    private const int MostTicks = 13;
    private static readonly string Style = Asset.Lines("streams.css");

    private readonly IReadOnlyList<MarbleLane> _lanes;
    private readonly int _sources;
    private readonly double _seconds;

    internal MarbleFigure(Marbles marbles) => (_lanes, _sources, _seconds) = (marbles.Lanes, marbles.Sources, Math.Max(1, marbles.Seconds));

    /// <inheritdoc/>
    public override string Title => _lanes.Count > _sources ? StreamsWords.MarblesTitle.With(_lanes[^1].Label) : StreamsWords.MarblesSourceTitle;

    /// <inheritdoc/>
    public override string Caption => string.Join(' ', _lanes.Select(lane => StreamsWords.MarbleCount.With(lane.Label, Values(lane).Count(), Ending(lane))));

    /// <summary>What each stream said, and when.</summary>
    public override string Alternative => string.Join('\n', _lanes.Select(lane => StreamsWords.MarbleLane.With(
        lane.Label, lane.Marbles.Count == 0 ? StreamsWords.MarbleSilence : string.Join(", ", lane.Marbles.Select(marble => StreamsWords.MarbleAt.With(InWords(marble), Number.Plain(marble.Second)))))));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-marbles" style="--seconds:{Svg.Plain(_seconds)}" role="img" aria-label="{Html.Text(Alternative)}">{string.Concat(_lanes.Select(Draw))}<div class="nc-ruler">{string.Concat(Ticks().Select(second => $"<span style=\"left:{Svg.Percent(second / _seconds)}\">{second.ToString(CultureInfo.InvariantCulture)}</span>"))}</div></div>
        <p class="nc-seconds">{Html.Text(StreamsWords.MarbleTimeAxis)}</p>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(StreamsWords.MarbleStreamColumn), new(StreamsWords.MarbleTimeAxis, IsNumeric: true), new(StreamsWords.MarbleSaidColumn)],
            [.. _lanes.SelectMany(lane => lane.Marbles.Select(marble => (string[])[lane.Label, Number.Plain(marble.Second), InWords(marble)]))])}</div></details>
        """;

    private string Draw(MarbleLane lane, int which)
    {
        // Values of one moment stand below each other, in their order.
        var rows = Math.Max(1, Values(lane).GroupBy(marble => marble.Second).Select(group => group.Count()).DefaultIfEmpty().Max());
        var end = lane.Marbles.Count > 0 && lane.Marbles[^1].Kind != MarbleKind.Value ? lane.Marbles[^1] : null;
        var marbles = Values(lane).GroupBy(marble => marble.Second).SelectMany(group => group.Select((marble, row) =>
            $"<b style=\"left:{Across(marble)};top:{Svg.Percent((row + 0.5) / rows)}\">{Html.Text(marble.Text)}</b>"));
        var until = Svg.Plain(100 * (end?.Second ?? _seconds) / _seconds);
        var bar = end?.Kind == MarbleKind.Completed ? $"<path class=\"nc-end\" d=\"M{until} 8v84\"/>" : "";
        var cross = end?.Kind == MarbleKind.Error ? $"<b class=\"nc-failure\" style=\"left:{Across(end)};top:50%\">✕</b>" : "";
        return $"<p class=\"nc-lane-name\"><code>{Html.Text(lane.Label)}</code></p><div class=\"nc-lane{(which < _sources ? " nc-source" : "")}\" style=\"--rows:{rows}\"><svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"M0 50H{until}\"/>{bar}</svg>{string.Concat(marbles)}{cross}</div>";
    }

    private string Across(Marble marble) => Svg.Percent(marble.Second / _seconds);

    private IEnumerable<int> Ticks()
    {
        var step = 1 + ((int)_seconds / MostTicks);
        return Enumerable.Range(0, (int)_seconds + 1).Where(second => second % step == 0);
    }

    private static IEnumerable<Marble> Values(MarbleLane lane) => lane.Marbles.Where(marble => marble.Kind == MarbleKind.Value);

    private static string Ending(MarbleLane lane) => lane.Marbles switch
    {
        [.., { Kind: MarbleKind.Completed } end] => StreamsWords.MarbleEnds.With(Number.Plain(end.Second)),
        [.., { Kind: MarbleKind.Error } end] => StreamsWords.MarbleFails.With(Number.Plain(end.Second)),
        _ => StreamsWords.MarbleGoesOn,
    };

    private static string InWords(Marble marble) => marble.Kind switch
    {
        MarbleKind.Value => marble.Text,
        MarbleKind.Completed => StreamsWords.MarbleCompleted,
        _ => StreamsWords.MarbleError.With(marble.Text),
    };
}
