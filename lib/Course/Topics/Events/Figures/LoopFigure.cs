using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Events.Figures;

/// <summary>Emitters to the left, the loop in the middle, handlers to the right, with what each has done so far.</summary>
/// <remarks>A handler that is no longer registered, and the way to it, are dashed.</remarks>
public sealed class LoopFigure : Figure
{
    // As many points as a phone has pixels, so that letters are as large there as they are here.
    private const double Width = 350, BoxWidth = 108, BoxHeight = 46, Gap = 10, Radius = 50, Centre = Width / 2;
    private const int LongestName = 14;
    private static readonly string Style = Asset.Lines("events.css");

    private readonly IReadOnlyList<Source> _sources;
    private readonly IReadOnlyList<(Source Source, HandlerRecord Handler)> _handlers;
    private readonly double _height;

    internal LoopFigure(IReadOnlyList<IEmitter> emitters)
    {
        // What the emitters say now: the figure does not change when they go on.
        _sources = [.. emitters.Select(emitter => new Source(emitter.Name, emitter.Raised, emitter.Dispatched, emitter.Handlers))];
        _handlers = [.. _sources.SelectMany(source => source.Handlers, (source, handler) => (source, handler))];
        _height = Math.Max(2 * (Radius + Gap), (Math.Max(_sources.Count, _handlers.Count) * (BoxHeight + Gap)) + Gap);
    }

    /// <inheritdoc/>
    public override string Title => EventsWords.LoopTitle;

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var failures = _handlers.Sum(each => each.Handler.Failures);
            var finding = EventsWords.LoopFinding.With(Number.Whole(_sources.Sum(source => source.Raised)), Number.Whole(Dispatched), Number.Whole(_handlers.Sum(each => each.Handler.Calls)));
            return failures == 0 ? finding : $"{finding} {EventsWords.LoopFailures.With(Number.Whole(failures), _handlers.Last(each => each.Handler.Failures > 0).Handler.LastFailure!)}";
        }
    }

    /// <summary>Who is connected with whom.</summary>
    public override string Alternative => string.Join('\n', _sources.Select(source => EventsWords.EmitterAlternative.With(
        source.Name, Number.Whole(source.Raised), source.Handlers.Count == 0 ? EventsWords.NoHandlers : string.Join(", ", source.Handlers.Select(handler => $"{handler.Name}: {Counts(handler)}")))));

    private long Dispatched => _sources.Sum(source => source.Dispatched);

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-events"><svg role="img" aria-label="{Html.Text(Alternative)}" viewBox="0 0 {Svg.Plain(Width)} {Svg.Plain(_height)}">{Loop()}{string.Concat(_sources.Select(Draw))}{string.Concat(_handlers.Select((each, place) => Draw(each.Handler, place)))}</svg></div>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(EventsWords.EmitterColumn), new(EventsWords.RaisedColumn, IsNumeric: true), new(EventsWords.HandlerColumn), new(EventsWords.CallsColumn, IsNumeric: true), new(EventsWords.ThrewColumn, IsNumeric: true), new(EventsWords.RegisteredColumn)],
            [.. _sources.SelectMany(source => source.Handlers.Count == 0
                ? [[source.Name, Number.Whole(source.Raised), EventsWords.NoHandlers, "", "", ""]]
                : source.Handlers.Select(handler => (string[])[source.Name, Number.Whole(source.Raised), handler.Name, Number.Whole(handler.Calls), Number.Whole(handler.Failures), handler.IsRegistered ? EventsWords.YesWord : EventsWords.NoWord]))])}</div></details>
        """;

    private string Loop() => $"""
        <circle cx="{Svg.Plain(Centre)}" cy="{Svg.Plain(_height / 2)}" r="{Svg.Plain(Radius)}"/>
        {Text(Centre, (_height / 2) - 10, EventsWords.LoopWord, "nc-name nc-middle")}{Text(Centre, (_height / 2) + 7, EventsWords.EventsPickedUp.With(Number.Whole(Dispatched)), "nc-middle")}{Text(Centre, (_height / 2) + 22, EventsWords.OneAtATime, "nc-middle")}
        """;

    private string Draw(Source source, int place)
    {
        var y = Top(place, _sources.Count);
        return Box(0, y, source.Name, [EventsWords.RaisedTimes.With(Number.Whole(source.Raised))], "")
            + Arrow(BoxWidth + 2, y + (BoxHeight / 2), Centre - Radius - 4, Towards(y), "");
    }

    private string Draw(HandlerRecord handler, int place)
    {
        var y = Top(place, _handlers.Count);
        var cssClass = handler.IsRegistered ? "" : " nc-gone";
        string[] counts = handler.Failures > 0
            ? [EventsWords.CalledTimes.With(Number.Whole(handler.Calls)), EventsWords.ThrewTimes.With(Number.Whole(handler.Failures))]
            : handler.IsRegistered ? [EventsWords.CalledTimes.With(Number.Whole(handler.Calls))] : [EventsWords.CalledTimes.With(Number.Whole(handler.Calls)), EventsWords.UnregisteredWord];
        return Box(Width - BoxWidth, y, handler.Name, counts, cssClass)
            + Arrow(Centre + Radius + 2, Towards(y), Width - BoxWidth - 4, y + (BoxHeight / 2), cssClass);
    }

    // Arrows meet the loop on its flank, a little apart.
    private double Towards(double top) => (_height / 2) + Math.Clamp((top + (BoxHeight / 2) - (_height / 2)) * 0.25, -Radius / 2, Radius / 2);

    private double Top(int place, int count) => ((_height - (count * (BoxHeight + Gap))) / 2) + (Gap / 2) + (place * (BoxHeight + Gap));

    private static string Box(double x, double y, string name, string[] lines, string cssClass) => $"""
        <g class="nc-box{cssClass}"><rect x="{Svg.Plain(x + 1)}" y="{Svg.Plain(y)}" width="{Svg.Plain(BoxWidth - 2)}" height="{Svg.Plain(BoxHeight)}" rx="5"/>{Text(x + 6, y + (lines.Length > 1 ? 15 : 19), Short(name), "nc-name")}{string.Concat(lines.Select((line, i) => Text(x + 6, y + (lines.Length > 1 ? 28 : 35) + (13 * i), line, "")))}</g>
        """;

    private static string Arrow(double fromX, double fromY, double toX, double toY, string cssClass)
    {
        var (across, down) = (toX - fromX, toY - fromY);
        var length = Math.Sqrt((across * across) + (down * down));
        var (x, y) = (6 * across / length, 6 * down / length);
        return $"<path class=\"nc-way{cssClass}\" d=\"M{Svg.Plain(fromX)} {Svg.Plain(fromY)}L{Svg.Plain(toX)} {Svg.Plain(toY)}\"/><path class=\"nc-tip\" d=\"M{Svg.Plain(toX + x)} {Svg.Plain(toY + y)}L{Svg.Plain(toX - (y * 0.6))} {Svg.Plain(toY + (x * 0.6))}L{Svg.Plain(toX + (y * 0.6))} {Svg.Plain(toY - (x * 0.6))}Z\"/>";
    }

    private static string Text(double x, double y, string text, string cssClass) => $"<text class=\"{cssClass}\" x=\"{Svg.Plain(x)}\" y=\"{Svg.Plain(y)}\">{Html.Text(text)}</text>";

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    private static string Counts(HandlerRecord handler) => EventsWords.HandlerCounts.With(
        Number.Whole(handler.Calls), Number.Whole(handler.Failures), handler.IsRegistered ? EventsWords.RegisteredWord : EventsWords.UnregisteredWord);

    private sealed record Source(string Name, long Raised, long Dispatched, IReadOnlyList<HandlerRecord> Handlers);
}
