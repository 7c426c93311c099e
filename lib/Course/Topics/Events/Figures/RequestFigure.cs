using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Events.Figures;

/// <summary>A loop and a server, and what goes to and fro between them. Time runs downwards.</summary>
public sealed class RequestFigure : Figure
{
    private const double Width = 350, Loop = 150, Server = 285, Top = 40, Length = 260, Half = 7, FewTicks = 6, MillisecondsPerSecond = 1_000;
    private static readonly string Style = Asset.Lines("events.css");
    private static readonly double[] RoundSteps = [0.02, 0.05, 0.1, 0.2, 0.5];

    private readonly PictureRequest _request;

    internal RequestFigure(PictureRequest request) => _request = request;

    /// <inheritdoc/>
    public override string Title => _request.Waits ? EventsWords.WaitingTitle : EventsWords.CallbackTitle;

    /// <inheritdoc/>
    public override string Caption => $"{EventsWords.RequestFinding.With(ByteSize.Text(_request.Bytes), Duration.Text(_request.Called - _request.Sent))} {(_request.Waits ? EventsWords.LoopHeld.With(_request.Meanwhile) : EventsWords.LoopFree.With(_request.Meanwhile))}";

    /// <inheritdoc/>
    public override string Alternative => string.Join('\n', Steps.Select(step => $"{Duration.Text(step.Time)}: {step.What}"));

    private IEnumerable<(double Time, string What)> Steps => _request.Ticks.Select(tick => (tick, EventsWords.OtherEvent))
        .Concat([(_request.Sent, EventsWords.RequestSent), (_request.Arrived, EventsWords.AnswerArrived), (_request.Called, _request.Waits ? EventsWords.HandlerGoesOn : EventsWords.CallbackCalled)])
        .OrderBy(step => step.Item1);

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-events"><svg role="img" aria-label="{Html.Text(Alternative)}" viewBox="0 0 {Svg.Plain(Width)} {Svg.Plain(Top + Length + 14)}">{Axis()}{Lifelines()}{Ways()}</svg></div>
        <ul class="nc-legend"><li><svg class="nc-swatch nc-event-key" viewBox="0 0 36 16" aria-hidden="true"><path class="nc-tick" d="M10 8h16"/></svg><span>{Html.Text(EventsWords.OtherEvent)}</span></li></ul>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(FiguresWords.What), new(FiguresWords.WithUnit.With(FiguresWords.Time, "ms"), IsNumeric: true)],
            [.. Steps.Select(step => (string[])[step.What, Number.Digits(step.Time * MillisecondsPerSecond)])])}</div></details>
        """;

    private string Axis()
    {
        var step = RoundSteps.FirstOrDefault(step => _request.Ended / step <= FewTicks, RoundSteps[^1]);
        var ticks = Enumerable.Range(0, (int)(_request.Ended / step) + 1).Select(tick => tick * step);
        return Text(0, Top - 22, FiguresWords.WithUnit.With(FiguresWords.Time, "ms"), "")
            + string.Concat(ticks.Select(time => $"<path class=\"nc-grid\" d=\"M30 {Y(time)}H{Svg.Plain(Width)}\"/>{Text(0, At(time) + 4, Number.Whole((long)Math.Round(time * MillisecondsPerSecond)), "")}"));
    }

    private string Lifelines() =>
        Text(Loop, Top - 22, EventsWords.YourLoop, "nc-name nc-middle") + Text(Server, Top - 22, EventsWords.ServerName, "nc-name nc-middle")
        + $"<path d=\"M{Svg.Plain(Loop)} {Svg.Plain(Top - 14)}V{Svg.Plain(Top + Length + 8)}M{Svg.Plain(Server)} {Svg.Plain(Top - 14)}V{Svg.Plain(Top + Length + 8)}\"/>"
        + Bar(Server, _request.Sent, _request.Arrived, "nc-busy")
        + (_request.Waits ? Bar(Loop, _request.Sent, _request.Called, "nc-held") : "")
        + string.Concat(_request.Ticks.Select(tick => $"<path class=\"nc-tick\" d=\"M{Svg.Plain(Loop - Half)} {Y(tick)}h{Svg.Plain(2 * Half)}\"/>"));

    private string Ways() =>
        Way(Loop + Half, Server - Half, _request.Sent, EventsWords.RequestWord)
        + Way(Server - Half, Loop + Half, _request.Arrived, EventsWords.AnswerWord)
        + $"<circle class=\"nc-called\" cx=\"{Svg.Plain(Loop)}\" cy=\"{Y(_request.Called)}\" r=\"5\"/>"
        + Text(Loop - Half - 8, At(_request.Called) + 4, _request.Waits ? EventsWords.GoesOnWord : EventsWords.CallbackWord, "nc-name nc-end")
        + (_request.Waits ? Text(Loop - Half - 8, (At(_request.Sent) + At(_request.Called)) / 2, EventsWords.WaitsWord, "nc-end") : "");

    private string Way(double from, double to, double time, string word)
    {
        var (y, back) = (Y(time), from < to ? -7 : 7);
        return $"<path class=\"nc-way\" d=\"M{Svg.Plain(from)} {y}H{Svg.Plain(to)}\"/><path class=\"nc-tip\" d=\"M{Svg.Plain(to)} {y}l{Svg.Plain(back)} -4v8Z\"/>{Text((from + to) / 2, At(time) - 5, word, "nc-middle")}";
    }

    private string Bar(double x, double from, double to, string cssClass) =>
        $"<rect class=\"{cssClass}\" x=\"{Svg.Plain(x - Half)}\" y=\"{Y(from)}\" width=\"{Svg.Plain(2 * Half)}\" height=\"{Svg.Plain(Math.Max(1, At(to) - At(from)))}\"/>";

    private double At(double time) => Top + (Length * time / _request.Ended);

    private string Y(double time) => Svg.Plain(At(time));

    private static string Text(double x, double y, string text, string cssClass) => $"<text class=\"{cssClass}\" x=\"{Svg.Plain(x)}\" y=\"{Svg.Plain(y)}\">{Html.Text(text)}</text>";
}
