using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>One run, step by step: a lane for each thread, and what the shared variables hold after each step.</summary>
/// <remarks>
/// It is a table, time running down, that reads without any script; with it, a slider (and so the arrow keys) leads
/// through the steps and marks the current one.
/// </remarks>
public sealed class ScheduleFigure : Figure
{
    internal static readonly string Style = Asset.Lines("schedule.css");
    private static readonly string Script = Asset.Lines("schedule.js");

    private readonly Trace _trace;

    internal ScheduleFigure(Trace trace) => _trace = trace;

    /// <inheritdoc/>
    public override string Title => FiguresWords.OneSchedule.With(_trace.Schedule.ToString());

    /// <inheritdoc/>
    public override string Caption => FiguresWords.ScheduleFinding.With(
        FiguresWords.StepsTaken.With(_trace.Steps.Count), FiguresWords.SwitchesTaken.With(_trace.Schedule.Switches), _trace.Outcome?.Sentence() ?? string.Join("; ", _trace.Threads.Zip(_trace.Next, (thread, next) => $"{thread} {next}")));

    /// <summary>The steps in lines of text.</summary>
    public override string Alternative => string.Join('\n', _trace.Steps.Select((step, index) => FiguresWords.StepLine.With(index + 1, step.Thread, step.Describe())));

    private protected override string Body() => $"""
        <style>{Style}</style>
        <label class="nc-steps">{Html.Text(FiguresWords.StepSlider)} <input type="range" min="0" max="{_trace.Steps.Count}" value="{_trace.Steps.Count}"> <output>{_trace.Steps.Count}</output></label>
        <div class="nc-scroll" tabindex="0"><table class="nc-schedule"><thead><tr>{Heads(_trace.Threads, [.. Variables.Select(variable => variable.Name)])}</tr></thead><tbody>{string.Concat(Rows())}</tbody></table></div>
        """;

    private protected override string Appendix(string id) => Html.Script(Script, id);

    // The variables that a run makes on its way have no column before they are there, so the last state names them all.
    private IReadOnlyList<SharedValue> Variables => _trace.Steps.Count > 0 ? _trace.Steps[^1].Shared : _trace.First;

    /// <summary>The heads of a table of steps: a lane for each thread, a column for each variable.</summary>
    internal static string Heads(IReadOnlyList<string> threads, IReadOnlyList<string> variables) => string.Concat(
        ((IEnumerable<string>)[FiguresWords.StepColumn, .. threads, .. variables])
            .Select((head, column) => $"<th scope=\"col\"{(column > 0 && column <= threads.Count ? " class=\"nc-lane\"" : "")}>{Html.Text(head)}</th>"));

    private IEnumerable<string> Rows()
    {
        yield return Row(_trace.Threads, Variables.Count, FiguresWords.BeforeTheFirstStep, null, _trace.First, _trace.First);
        var before = _trace.First;
        foreach (var (index, step) in _trace.Steps.Index())
        {
            yield return Row(_trace.Threads, Variables.Count, $"{index + 1}", step, step.Shared, before);
            before = step.Shared;
        }
    }

    /// <summary>The row of a step; null stands for the state before the first.</summary>
    internal static string Row(IReadOnlyList<string> threads, int variables, string name, TraceStep? step, IReadOnlyList<SharedValue> values, IReadOnlyList<SharedValue> before)
    {
        var lanes = threads.Select(thread => thread == step?.Thread ? $"<td class=\"nc-lane nc-acts\">{Html.Text(step.Describe())}</td>" : "<td class=\"nc-lane\"></td>");
        var state = Enumerable.Range(0, variables).Select(variable =>
            variable >= values.Count ? $"<td>{Snapshot.NotThere}</td>"
            : variable < before.Count && before[variable].Text == values[variable].Text ? $"<td>{Html.Text(values[variable].Text)}</td>"
            : $"<td><strong>{Html.Text(values[variable].Text)}</strong></td>");
        return $"<tr><th scope=\"row\">{Html.Text(name)}</th>{string.Concat(lanes)}{string.Concat(state)}</tr>";
    }
}
