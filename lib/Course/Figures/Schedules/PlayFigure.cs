using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>A program whose scheduler is the reader: a button for each thread, which takes a step when it is pressed, on the learner's own code where its lines are known.</summary>
/// <remarks>The whole tree of schedules travels in the figure, so it plays in every host, with nothing running behind it.</remarks>
public sealed class PlayFigure : Figure
{
    private static readonly string Style = Asset.Lines("play.css");
    private static readonly string Script = Asset.Lines("play.js");

    private readonly ScheduleTree _tree;
    private readonly Goal? _goal;
    private readonly PlayData _data;

    internal PlayFigure(ScheduleTree tree, Goal? goal) => (_tree, _goal, _data) = (tree, goal, new(tree));

    /// <inheritdoc/>
    public override string Title => FiguresWords.YouAreTheScheduler;

    /// <inheritdoc/>
    public override string Caption => FiguresWords.PlayKeys.With(string.Join(", ", _tree.Threads));

    /// <inheritdoc/>
    public override string Alternative => $"{FiguresWords.PlayAlternative.With(InterleavingsFigures.Count((UInt128)_tree.Schedules))} {GoalText}";

    private string GoalText => _goal is { } goal ? FiguresWords.PlayGoal.With(goal.Text) : FiguresWords.PlayFreely;

    private bool HasCode => _data.Lanes.Any(lane => lane.HasCode);

    private protected override string Body() => $"""
        <style>{ScheduleFigure.Style}</style><style>{Style}</style>
        <p class="nc-goal"><strong>{Html.Text(GoalText)}</strong></p>
        <div class="nc-turns" role="group" aria-label="{Html.Text(FiguresWords.WhoIsNext)}">{string.Concat(_tree.Threads.Select((thread, index) => $"<button type=\"button\" value=\"{index}\"><b>{thread}</b><span></span></button>"))}</div>
        <div class="nc-turns"><button type="button" value="undo">{Html.Text(FiguresWords.Undo)}</button><button type="button" value="again">{Html.Text(FiguresWords.StartAgain)}</button></div>
        <p class="nc-said" role="status">{Html.Text(FiguresWords.NeedsScripts)}</p>
        {(HasCode ? CodeLanes.Body(_data.First, _data.Starts) : Steps)}
        """;

    private protected override string Appendix(string id) => $"""
        {(HasCode ? $"<details><summary>{Html.Text(FiguresWords.Data)}</summary>{Steps}</details>{CodeLanes.Script(id)}" : "")}{Html.Script(Script, id, _data.Json(_goal, Words))}
        """;

    // The steps that the reader has chosen so far.
    private string Steps => $"""
        <div class="nc-scroll" tabindex="0"><table class="nc-schedule"><thead><tr>{ScheduleFigure.Heads(_tree.Threads, [.. _data.Variables.Select(variable => variable.Name)])}</tr></thead><tbody>{ScheduleFigure.Row(_tree.Threads, _data.Variables.Count, FiguresWords.BeforeTheFirstStep, null, _data.First, _data.First)}</tbody></table></div>
        """;

    private static object Words => new
    {
        before = FiguresWords.BeforeTheFirstStep,
        left = FiguresWords.PlayLeft.With("{0}"),
        leftToGoal = FiguresWords.PlayLeftToGoal.With("{0}", "{1}"),
        lost = FiguresWords.PlayLost,
        ended = FiguresWords.PlayEnded.With("{0}"),
        reached = FiguresWords.PlayReached.With("{0}", "{1}"),
        missed = FiguresWords.PlayMissed,
        switches = (string[])[FiguresWords.SwitchesTaken.With(0), FiguresWords.SwitchesTaken.With(1), FiguresWords.SwitchesTaken.With("{0}")],
        soFar = FiguresWords.PlaySoFar.With("{0}"),
    };
}
