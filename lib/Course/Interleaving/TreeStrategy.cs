using System.Text;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>Runs a program in every order, and notes where each leads.</summary>
/// <remarks>
/// The orders come depth first, so a place is complete when the walk turns away above it. It is put away then, and
/// one that looks the same to the end is taken instead if there is any: what is kept grows with the places that differ,
/// not with the orders.
/// </remarks>
internal sealed class TreeStrategy : SchedulingStrategy
{
    private readonly ExhaustiveStrategy _orders = new(reduces: false, mostPreemptions: null);
    private readonly List<OpenPlace> _path = [];
    private readonly List<SchedulePlace> _places = [];
    private readonly Dictionary<string, int> _known = [];
    private IReadOnlyList<SharedValue> _first = [];
    private IReadOnlyList<Standing> _begin = [];
    private int _depth;
    private int _threads;
    private int _runs;

    /// <summary>Whether there are more orders than may be.</summary>
    public bool IsTooLarge { get; private set; }

    /// <inheritdoc/>
    public override bool GoesBeyond(ControlledScheduler scheduler) => _orders.GoesBeyond(scheduler);

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler)
    {
        Note(scheduler);
        var chosen = _orders.Choose(scheduler);
        if (chosen < 0 || _orders.IsRepeat) return chosen;
        if (_depth == _path.Count) _path.Add(new OpenPlace(Snapshot.Standings(scheduler)));
        var place = _path[_depth];
        if (place.Taken != chosen) CloseBelow(_depth);
        (place.Taken, place.Transition, place.Line) = (chosen, scheduler.At(chosen)!.Next, Sites.At(scheduler.At(chosen)!.Site));
        _depth++;
        return chosen;
    }

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler)
    {
        // An end that was come to only after steps that are none of the tree is found again at the place where it stands.
        if (!_orders.IsRepeat && scheduler.Steps.Count <= _depth)
        {
            if (scheduler.Outcome is not { } outcome) return false;
            Note(scheduler);
            _path.Add(new OpenPlace(Snapshot.Standings(scheduler)) { Outcome = outcome });
        }
        else if (_path.Count > 0) _path[^1].TakeBack();
        var hasLearned = _orders.HasLearned;
        _depth = 0;
        var goesOn = _orders.Next(scheduler);
        if (hasLearned) Forget(_orders.Length);
        IsTooLarge = (goesOn && ++_runs == ScheduleTree.MostSchedules) || _orders.HasGivenUp || _orders.EndsEarly;
        if (IsTooLarge) return false;
        if (goesOn) return true;
        CloseBelow(0);
        Keep(_path[0]);
        return false;
    }

    /// <summary>The tree of all runs that were made.</summary>
    public ScheduleTree Tree() => new(
        Snapshot.Standings(_begin, _threads),
        _first,
        [.. _places.Select(place => place with { Next = [.. place.Next, .. Enumerable.Repeat(InterleavingWords.HasNotBegun, _threads - place.Next.Count)] })]);

    private void Note(ControlledScheduler scheduler)
    {
        _threads = Math.Max(_threads, scheduler.Threads.Length);
        if (_depth > 0) _path[_depth - 1].NoteStep(scheduler);
        else if (_path.Count == 0) (_first, _begin) = (Snapshot.Values(scheduler), Snapshot.Standings(scheduler));
    }

    private void CloseBelow(int depth)
    {
        for (var below = _path.Count - 1; below > depth; below--)
        {
            var (above, place) = (_path[below - 1], _path[below]);
            // From where all ways come back to where they were there is nothing to go on to.
            if (place.Outcome is null && place.Branches.Count == 0) above.TakeBack();
            else above.Branches.Add(new ScheduleBranch(above.Step!, Keep(place)) { Moved = above.Moved });
            above.Step = null;
            _path.RemoveAt(below);
        }
    }

    // What was walked only to see whether it ends is none of the tree.
    private void Forget(int length)
    {
        _path.RemoveRange(length, _path.Count - length);
        _path[^1].Step = null;
    }

    private int Keep(OpenPlace place)
    {
        // Which branch was walked first depends on who came last; the place does not.
        place.Branches.Sort((one, other) => string.CompareOrdinal(one.Step.Thread, other.Step.Thread));
        var text = place.Describe();
        if (_known.TryGetValue(text, out var number)) return number;
        _places.Add(new SchedulePlace(place.Next, place.Branches, place.Outcome));
        return _known[text] = _places.Count - 1;
    }

    /// <summary>A place on the current way.</summary>
    private sealed class OpenPlace(IReadOnlyList<Standing> standings)
    {
        private readonly string[] _next = [.. standings.Select(standing => standing.Next)];

        public IReadOnlyList<string> Next => _next;

        public List<ScheduleBranch> Branches { get; } = [];

        public Outcome? Outcome { get; init; }

        public int Taken { get; set; } = -1;

        public Transition Transition { get; set; }

        public CodeLine? Line { get; set; }

        public TraceStep? Step { get; set; }

        public IReadOnlyList<Standing> Moved { get; private set; } = [];

        // The step that was taken here has come to its end.
        public void NoteStep(ControlledScheduler scheduler)
        {
            if (Step is not null) return;
            Step = Snapshot.Step(scheduler, Transition) with { Line = Line };
            var now = Snapshot.Standings(scheduler);
            Moved = [.. now.Zip(Snapshot.Standings(standings, now.Count)).Where(pair => !pair.First.IsWhere(pair.Second)).Select(pair => pair.First)];
        }

        // The step that was taken here leads only to where one was before: whoever takes it waits, in effect.
        public void TakeBack()
        {
            _next[Taken] = InterleavingWords.WaitsFor.With(Transition.Name);
            Step = null;
        }

        // Everything that can be seen from here on; lengths stand before texts, so that no two ways read the same.
        public string Describe()
        {
            var text = new StringBuilder();
            void Add(string part) => text.Append(part.Length).Append(':').Append(part);
            if (Outcome is { } outcome) Add($"{outcome.Kind} {outcome.Value?.GetType()} {outcome.Text}");
            foreach (var each in Next) Add(each);
            foreach (var branch in Branches)
            {
                var (step, to) = branch;
                Add($"{step.Thread} {to} {step.Kind} {step.Name}");
                Add(step.Value ?? "");
                Add($"{step.Line?.File} {step.Line?.Line} {step.Line?.Part} {step.Shared.Count} {branch.Moved.Count}");
                foreach (var value in step.Shared) Add($"{value.Name}={value.Text}");
                foreach (var standing in branch.Moved)
                {
                    Add($"{standing.Thread} {standing.Line?.File} {standing.Line?.Line} {standing.Line?.Part} {standing.Locals.Count}");
                    foreach (var value in standing.Locals) Add($"{value.Name}={value.Text}");
                }
            }
            return text.ToString();
        }
    }
}
