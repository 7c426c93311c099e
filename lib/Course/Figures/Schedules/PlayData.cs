using System.Text.Json;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>The whole tree of schedules as the script of a figure reads it.</summary>
/// <remarks>
/// Texts, states and places in the code come again and again, so each is sent once and named by its number. Where a thread
/// stands is told only where it changes: places of the tree that all goes on from alike are one, by whichever way a thread
/// has come there.
/// </remarks>
internal sealed class PlayData
{
    private readonly ScheduleTree _tree;
    private readonly Numbering<string> _texts = new(), _states = new(), _spots = new(), _stands = new();

    /// <summary>That of a tree.</summary>
    public PlayData(ScheduleTree tree)
    {
        _tree = tree;
        var steps = tree.Places.SelectMany(place => place.Branches).ToList();
        Variables = [.. steps.Select(branch => branch.Step.Shared).Prepend(tree.First).SelectMany(Keys).Distinct()];
        Lanes = [.. tree.Threads.Select(thread => CodeLane.OfLines(thread, Standings(thread).Select(standing => standing.Line).Concat(steps.Select(branch => branch.Step).Where(step => step.Thread == thread).Select(step => step.Line))))];
        Starts = [.. tree.Begin.Zip(Lanes, (begin, lane) => new LaneStart(lane, lane.Place(begin.Line)[0], begin, Standings(begin.Thread).Any(standing => standing.Locals.Count > 0)))];
    }

    /// <summary>The lines of each thread.</summary>
    public IReadOnlyList<CodeLane> Lanes { get; }

    /// <summary>Where each thread begins.</summary>
    public IReadOnlyList<LaneStart> Starts { get; }

    /// <summary>All variables of all schedules; which is found first, and whether it is, depends on the schedule. Of several that have one name, each has a number.</summary>
    public IReadOnlyList<(string Name, int Number)> Variables { get; }

    /// <summary>What all of them hold before the first step.</summary>
    public IReadOnlyList<SharedValue> First => [.. Variables.Zip(TextsOf(_tree.First), (variable, text) => new SharedValue(variable.Name, text))];

    /// <summary>All of it.</summary>
    /// <param name="goal">What the reader is to bring about; null if that is free.</param>
    /// <param name="words">What the script says.</param>
    public string Json(Goal? goal, object words)
    {
        var outcomes = _tree.Places.Select(place => place.Outcome).OfType<Outcome>().Distinct().ToList();
        var first = StateOf(_tree.First);
        var begin = _tree.Begin.Select(StandOf).ToArray();
        var places = _tree.Places.Select(place => new
        {
            next = place.Next.Select(_texts.Of).ToArray(),
            ways = place.Branches.Select(WayOf).ToArray(),
            end = place.Outcome is { } outcome ? outcomes.IndexOf(outcome) : -1,
        }).ToArray();
        return JsonSerializer.Serialize(new
        {
            first,
            begin,
            places,
            stands = _stands.All.Select(Numbers),
            spots = _spots.All.Select(Numbers),
            states = _states.All.Select(Numbers),
            names = Variables.Select(variable => variable.Name),
            texts = _texts.All,
            outcomes = outcomes.Select(outcome => new { text = outcome.Sentence(), good = goal?.IsReached(outcome) ?? true }),
            fewest = goal is null ? "" : FiguresWords.SwitchesTaken.With(goal.Fewest),
            hasGoal = goal is not null,
            words,
        });
    }

    // Who takes the step, what it is, the state after it, where it leads, the line that ran; and who stands elsewhere then, and where.
    private int[] WayOf(ScheduleBranch branch)
    {
        var thread = _tree.NumberOf(branch.Step.Thread);
        return
        [
            thread, _texts.Of(branch.Step.Describe()), StateOf(branch.Step.Shared), branch.To, SpotOf(Lanes[thread].Place(branch.Step.Line)),
            .. branch.Moved.SelectMany(standing => (int[])[_tree.NumberOf(standing.Thread), StandOf(standing)]),
        ];
    }

    private int StateOf(IReadOnlyList<SharedValue> values) => _states.Of(string.Join(' ', TextsOf(values).Select(_texts.Of)));

    private int SpotOf(int[] place) => _spots.Of(string.Join(' ', place));

    // Where in its lane, and the name and the value of each local.
    private int StandOf(Standing standing) => _stands.Of(string.Join(' ',
        (int[])[SpotOf(Lanes[_tree.NumberOf(standing.Thread)].Place(standing.Line)), .. standing.Locals.SelectMany(local => (int[])[_texts.Of(local.Name), _texts.Of(local.Text)])]));

    private IEnumerable<Standing> Standings(string thread) =>
        _tree.Places.SelectMany(place => place.Branches).SelectMany(branch => branch.Moved).Concat(_tree.Begin).Where(standing => standing.Thread == thread);

    private IEnumerable<string> TextsOf(IReadOnlyList<SharedValue> values)
    {
        var texts = Keys(values).Zip(values).ToDictionary(pair => pair.First, pair => pair.Second.Text);
        return Variables.Select(variable => texts.GetValueOrDefault(variable, Snapshot.NotThere));
    }

    private static IEnumerable<(string Name, int Number)> Keys(IReadOnlyList<SharedValue> values) =>
        values.Select((value, index) => (value.Name, values.Take(index).Count(each => each.Name == value.Name)));

    private static int[] Numbers(string numbers) => [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
