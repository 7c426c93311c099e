using System.Text.Json;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>A program whose scheduler is the reader: a button for each thread, which takes a step when it is pressed.</summary>
/// <remarks>The whole tree of schedules travels in the figure, so it plays in every host, with nothing running behind it.</remarks>
public sealed class PlayFigure : Figure
{
    private static readonly string Style = Asset.Lines("play.css");
    private static readonly string Script = Asset.Lines("play.js");

    private readonly ScheduleTree _tree;
    private readonly Goal? _goal;
    private readonly IReadOnlyList<SharedValue> _variables;

    internal PlayFigure(ScheduleTree tree, Goal? goal)
    {
        (_tree, _goal) = (tree, goal);
        // Variables that are made on the way have no column before they are there: the longest state names them all.
        _variables = tree.Places
            .SelectMany(place => place.Branches)
            .Select(branch => branch.Step.Shared)
            .Append(tree.First)
            .MaxBy(values => values.Count)!;
    }

    /// <inheritdoc/>
    public override string Title => FiguresWords.YouAreTheScheduler;

    /// <inheritdoc/>
    public override string Caption => FiguresWords.PlayKeys.With(string.Join(", ", _tree.Threads));

    /// <inheritdoc/>
    public override string Alternative => $"{FiguresWords.PlayAlternative.With(InterleavingsFigures.Count((UInt128)_tree.Schedules))} {GoalText}";

    private string GoalText => _goal is { } goal ? FiguresWords.PlayGoal.With(goal.Text) : FiguresWords.PlayFreely;

    private protected override string Body() => $"""
        <style>{ScheduleFigure.Style}</style><style>{Style}</style>
        <p class="nc-goal"><strong>{Html.Text(GoalText)}</strong></p>
        <div class="nc-turns" role="group" aria-label="{Html.Text(FiguresWords.WhoIsNext)}">{string.Concat(_tree.Threads.Select((thread, index) => $"<button type=\"button\" value=\"{index}\"><b>{thread}</b><span></span></button>"))}</div>
        <div class="nc-turns"><button type="button" value="undo">{Html.Text(FiguresWords.Undo)}</button><button type="button" value="again">{Html.Text(FiguresWords.StartAgain)}</button></div>
        <p class="nc-said" role="status">{Html.Text(FiguresWords.NeedsScripts)}</p>
        <div class="nc-scroll" tabindex="0"><table class="nc-schedule"><thead><tr>{ScheduleFigure.Heads(_tree.Threads, [.. _variables.Select(variable => variable.Name)])}</tr></thead><tbody>{ScheduleFigure.Row(_tree.Threads, _variables.Count, FiguresWords.BeforeTheFirstStep, null, _tree.First, _tree.First)}</tbody></table></div>
        """;

    private protected override string Appendix(string id) => Html.Script(Script, id, Data());

    // Texts and states come again and again, so each is sent once and named by its number.
    private string Data()
    {
        var (texts, states) = (new Numbering<string>(), new Numbering<string>());
        var outcomes = _tree.Places.Select(place => place.Outcome).OfType<Outcome>().Distinct().ToList();
        int StateOf(IReadOnlyList<SharedValue> values) => states.Of(string.Join(' ', values.Select(value => texts.Of(value.Text))));
        var first = StateOf(_tree.First);
        var places = _tree.Places.Select(place => new
        {
            next = place.Next.Select(texts.Of).ToArray(),
            ways = place.Branches.Select(branch => (int[])[_tree.NumberOf(branch.Step.Thread), texts.Of(branch.Step.Describe()), StateOf(branch.Step.Shared), branch.To]).ToArray(),
            end = place.Outcome is { } outcome ? outcomes.IndexOf(outcome) : -1,
        }).ToArray();
        return JsonSerializer.Serialize(new
        {
            first,
            places,
            texts = texts.All,
            states = states.All.Select(state => state.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray()),
            outcomes = outcomes.Select(outcome => new { text = outcome.Sentence(), good = _goal?.IsReached(outcome) ?? true }),
            fewest = _goal is { } goal ? FiguresWords.SwitchesTaken.With(goal.Fewest) : "",
            hasGoal = _goal is not null,
            words = new
            {
                before = FiguresWords.BeforeTheFirstStep,
                notThere = Snapshot.NotThere,
                left = FiguresWords.PlayLeft.With("{0}"),
                leftToGoal = FiguresWords.PlayLeftToGoal.With("{0}", "{1}"),
                lost = FiguresWords.PlayLost,
                ended = FiguresWords.PlayEnded.With("{0}"),
                reached = FiguresWords.PlayReached.With("{0}", "{1}"),
                missed = FiguresWords.PlayMissed,
                switches = (string[])[FiguresWords.SwitchesTaken.With(0), FiguresWords.SwitchesTaken.With(1), FiguresWords.SwitchesTaken.With("{0}")],
                soFar = FiguresWords.PlaySoFar.With("{0}"),
            },
        });
    }
}
