using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Interpreters.Figures;

/// <summary>Threads that stand in line for the global lock, at a few moments of a run, one below the other.</summary>
/// <remarks>Where a thread is drawn says what it does; colour only repeats it. No script: it is the same in print.</remarks>
public sealed class LineFigure : Figure
{
    private const int MostMoments = 5;

    // In units of the drawing: the interpreter's box, and the distance of those in line.
    private const double Left = 46, Step = 34, Middle = 26, Radius = 13, Height = 52, LineStart = 108;

    private static readonly string Style = Asset.Lines("line.css");

    private readonly LockRun _run;
    private readonly IReadOnlyList<LockLine> _moments;

    internal LineFigure(LockRun run) => (_run, _moments) = (run, LockLine.Of(run, MostMoments));

    /// <inheritdoc/>
    public override string Title => InterpretersWords.LockLineTitle;

    /// <inheritdoc/>
    public override string Caption => _moments.Max(moment => moment.InLine.Count) is > 0 and var most
        ? InterpretersWords.LockLineFinding.With(most, _run.Threads.Count)
        : InterpretersWords.LockLineEmpty;

    /// <inheritdoc/>
    public override string Alternative => string.Join('\n', _moments.Select(InWords));

    private double Width => LineStart + ((_run.Threads.Count + 1) * Step);

    private protected override string Body() => $"""
        <style>{Style}</style>
        <ul class="nc-lock-line">{string.Concat(_moments.Select(moment => $"<li><b>{Html.Text(Duration.Text(moment.Seconds))}</b>{Draw(moment)}</li>"))}</ul>
        <ul class="nc-legend"><li>{Key("nc-holder")}<span>{Html.Text(InterpretersWords.LockHolds)}</span></li><li>{Key("nc-in-line")}<span>{Html.Text(InterpretersWords.LockInLine)}</span></li><li>{Key("nc-outside")}<span>{Html.Text(InterpretersWords.LockOutside)}</span></li></ul>
        """;

    private protected override string Appendix(string id) => $"""
        <details><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Html.Table(
            [new(InterpretersWords.LockMoment), new(InterpretersWords.LockHolds), new(InterpretersWords.LockInLine), new(InterpretersWords.LockOutside)],
            [.. _moments.Select(moment => (string[])[Duration.Text(moment.Seconds), Names(moment.Holder is { } holder ? [holder] : []), Names(moment.InLine), Names(moment.Outside)])])}</div></details>
        """;

    private static string InWords(LockLine moment) => InterpretersWords.LockLineAt.With(
        Duration.Text(moment.Seconds), Names(moment.Holder is { } holder ? [holder] : []), Names(moment.InLine), Names(moment.Outside));

    private static string Names(IReadOnlyList<int> threads) =>
        threads.Count == 0 ? InterpretersWords.LockNobody : string.Join(", ", threads.Select(thread => FiguresWords.ThreadNumbered.With(thread + 1)));

    private string Draw(LockLine moment)
    {
        var holder = moment.Holder is { } thread ? Thread(thread, Left, "nc-holder") : "";
        var line = string.Concat(moment.InLine.Select((waiting, place) => Thread(waiting, LineStart + (place * Step), "nc-in-line")));
        // Who needs the lock for nothing stands at the far end, apart from the line.
        var outside = string.Concat(moment.Outside.Select((away, place) => Thread(away, Width - Radius - 4 - (place * Step), "nc-outside")));
        return $"""
            <svg role="img" aria-label="{Html.Text(InWords(moment))}" viewBox="0 0 {Svg.Plain(Width)} {Svg.Plain(Height)}"><rect x="2" y="4" width="{Svg.Plain(2 * Left - 4)}" height="{Svg.Plain(Height - 8)}" rx="6"/><path d="M{Svg.Plain(Left - 34)} {Svg.Plain(Middle - 2)}v-4a5 5 0 0 1 10 0v4m-12 0h14v10h-14z"/>{holder}{line}{outside}</svg>
            """;
    }

    private static string Thread(int number, double x, string look) =>
        $"<g class=\"{look}\"><circle cx=\"{Svg.Plain(x)}\" cy=\"{Svg.Plain(Middle)}\" r=\"{Svg.Plain(Radius)}\"/><text x=\"{Svg.Plain(x)}\" y=\"{Svg.Plain(Middle + 4)}\">{number + 1}</text></g>";

    private static string Key(string look) =>
        $"<svg class=\"nc-swatch nc-lock-key\" viewBox=\"0 0 36 16\" aria-hidden=\"true\"><g class=\"{look}\"><circle cx=\"18\" cy=\"8\" r=\"6.5\"/></g></svg>";
}
