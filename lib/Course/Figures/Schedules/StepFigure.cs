using System.Text.Json;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>One run on the learner's own code: a lane for each thread, in which the line is marked that it runs next, and what variables hold after each step.</summary>
/// <remarks>
/// Source: pythontutor.com (Guo, 2013), which does it for one thread.
/// Without its script the figure shows where the threads begin, and all steps as a table.
/// </remarks>
public sealed class StepFigure : Figure
{
    private static readonly string Style = Asset.Lines("step.css");
    private static readonly string Script = Asset.Lines("step.js");

    private readonly Trace _trace;
    private readonly IReadOnlyList<TraceLane> _lanes;

    internal StepFigure(Trace trace) => (_trace, _lanes) = (trace, [.. trace.Threads.Select((_, thread) => new TraceLane(trace, thread))]);

    /// <inheritdoc/>
    public override string Title => FiguresWords.StepsTitle.With(_trace.Schedule.ToString());

    /// <inheritdoc/>
    public override string Caption => $"{new ScheduleFigure(_trace).Caption} {FiguresWords.StepsKeys}";

    /// <summary>The steps in lines of text, each with the line of the code.</summary>
    public override string Alternative => string.Join('\n', _trace.Steps.Select((step, index) =>
        FiguresWords.StepLine.With(index + 1, step.Thread, step.Describe()) + (step.Line is { } line ? $" ({line})" : "")));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-steering" hidden><button type="button" value="-1">◀ {Html.Text(FiguresWords.StepBack)}</button><button type="button" value="1">{Html.Text(FiguresWords.StepForward)} ▶</button><label class="nc-through">{Html.Text(FiguresWords.StepSlider)} <input type="range" min="0" max="{_trace.Steps.Count}" value="0"> <output>0</output></label></div>
        <p class="nc-told" role="status">{Html.Text(Said(0))}</p>
        {CodeLanes.Body(_trace.First, _lanes.Select((lane, thread) => new LaneStart(lane.Rows, lane.At(0)[0], _trace.Begin[thread], lane.HasLocals)))}
        {Waits()}
        {(_trace.Races.Count > 0 ? $"<p class=\"nc-races\">{Html.Text(_trace.Races.Sentence())}</p>" : "")}
        """;

    private protected override string Appendix(string id) => $"""
        <details open><summary>{Html.Text(FiguresWords.Data)}</summary><div class="nc-scroll" tabindex="0">{Data()}</div></details>
        {CodeLanes.Script(id)}{Html.Script(Script, id, Frames())}
        """;

    private string Waits()
    {
        if (_trace.Waits.Count == 0) return "";
        var picture = _trace.Outcome is { Kind: OutcomeKind.Deadlock } ? new WaitGraphFigure(_trace.Waits).Picture : "";
        return $"<div class=\"nc-stuck\"><ul>{string.Concat(_trace.Waits.Select(wait => $"<li>{Html.Text($"{wait}")}</li>"))}</ul>{picture}</div>";
    }

    private string Data()
    {
        var last = _trace.Steps.Count > 0 ? _trace.Steps[^1].Shared : _trace.First;
        Column[] columns = [new(FiguresWords.StepColumn, IsNumeric: true), new(FiguresWords.ThreadColumn), new(FiguresWords.WhatItDid), new(FiguresWords.LineColumn), .. last.Select(value => new Column(value.Name))];
        IEnumerable<string> Texts(IReadOnlyList<SharedValue> values) => Enumerable.Range(0, last.Count).Select(index => index < values.Count ? values[index].Text : Snapshot.NotThere);
        return Html.Table(columns, [
            [FiguresWords.BeforeTheFirstStep, "", "", "", .. Texts(_trace.First)],
            .. _trace.Steps.Select((step, index) => (string[])[$"{index + 1}", step.Thread, step.Describe(), step.Line?.ToString() ?? "", .. Texts(step.Shared)])]);
    }

    private string Said(int steps)
    {
        if (steps == 0) return FiguresWords.StepsBegin;
        var step = _trace.Steps[steps - 1];
        var said = FiguresWords.StepSaid.With(steps, _trace.Steps.Count, step.Thread, step.Describe());
        return steps == _trace.Steps.Count && _trace.Outcome is { } outcome ? FiguresWords.StepsEnd.With(said, outcome.Sentence()) : said;
    }

    private string Frames() => JsonSerializer.Serialize(Enumerable.Range(0, _trace.Steps.Count + 1).Select(Frame));

    private object Frame(int steps)
    {
        var standings = steps == 0 ? _trace.Begin : _trace.Steps[steps - 1].Standings;
        return new
        {
            said = Said(steps),
            acts = steps == 0 ? -1 : _trace.Threads.Index().First(each => each.Item == _trace.Steps[steps - 1].Thread).Index,
            shared = Pairs(steps == 0 ? _trace.First : _trace.Steps[steps - 1].Shared),
            threads = standings.Select((standing, thread) => new
            {
                at = _lanes[thread].At(steps),
                ran = _lanes[thread].Ran(steps),
                next = standing.Next,
                state = standing.HasEnded ? "ended" : standing.Waits ? "waits" : "",
                own = Pairs(standing.Locals),
            }),
        };
    }

    private static IEnumerable<string[]> Pairs(IReadOnlyList<SharedValue> values) => values.Select(value => (string[])[value.Name, value.Text]);
}
