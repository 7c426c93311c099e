using System.Text;

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
        if (_depth == _path.Count) _path.Add(new OpenPlace(Snapshot.NextOnLines(scheduler)));
        var place = _path[_depth];
        if (place.Taken != chosen) CloseBelow(_depth);
        (place.Taken, place.Transition) = (chosen, scheduler.At(chosen)!.Next);
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
            _path.Add(new OpenPlace([]) { Outcome = outcome });
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
    public ScheduleTree Tree() => new(_threads, _first, _places);

    private void Note(ControlledScheduler scheduler)
    {
        _threads = Math.Max(_threads, scheduler.Threads.Length);
        if (_depth > 0) _path[_depth - 1].Step ??= Snapshot.Step(scheduler, _path[_depth - 1].Transition);
        else if (_path.Count == 0) _first = Snapshot.Values(scheduler);
    }

    private void CloseBelow(int depth)
    {
        for (var below = _path.Count - 1; below > depth; below--)
        {
            var (above, place) = (_path[below - 1], _path[below]);
            // From where all ways come back to where they were there is nothing to go on to.
            if (place.Outcome is null && place.Branches.Count == 0) above.TakeBack();
            else above.Branches.Add(new ScheduleBranch(above.Step!, Keep(place)));
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
    private sealed class OpenPlace(IReadOnlyList<string> next)
    {
        private readonly string[] _next = [.. next];

        public IReadOnlyList<string> Next => _next;

        public List<ScheduleBranch> Branches { get; } = [];

        public Outcome? Outcome { get; init; }

        public int Taken { get; set; } = -1;

        public Transition Transition { get; set; }

        public TraceStep? Step { get; set; }

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
            foreach (var (step, to) in Branches)
            {
                Add($"{step.Thread} {to} {step.Kind} {step.Name}");
                Add(step.Value ?? "");
                foreach (var value in step.Shared) Add($"{value.Name}={value.Text}");
            }
            return text.ToString();
        }
    }
}
