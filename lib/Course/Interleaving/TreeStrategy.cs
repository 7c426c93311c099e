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
    private int _actors;
    private int _runs;

    /// <summary>Whether there are more orders than may be.</summary>
    public bool IsTooLarge { get; private set; }

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler stage)
    {
        Note(stage);
        if (_depth == _path.Count) _path.Add(new OpenPlace(Snapshot.Next(stage)));
        var chosen = _orders.Choose(stage);
        var place = _path[_depth];
        if (place.Taken != chosen) CloseBelow(_depth);
        (place.Taken, place.Operation) = (chosen, stage.Actors[chosen].Next);
        _depth++;
        return chosen;
    }

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler stage)
    {
        if (stage.Ending is not { } ending) return false;
        Note(stage);
        _path.Add(new OpenPlace([]) { Ending = ending });
        _depth = 0;
        var goesOn = _orders.Next(stage);
        IsTooLarge = goesOn && ++_runs == ScheduleTree.MostSchedules;
        if (goesOn && !IsTooLarge) return true;
        CloseBelow(0);
        Keep(_path[0]);
        return false;
    }

    /// <summary>What was noted.</summary>
    public ScheduleTree Tree() => new(_actors, _first, _places);

    private void Note(ControlledScheduler stage)
    {
        _actors = stage.Actors.Length;
        if (_depth > 0) _path[_depth - 1].Step ??= Snapshot.Step(stage, _path[_depth - 1].Operation);
        else if (_path.Count == 0) _first = Snapshot.Values(stage);
    }

    private void CloseBelow(int depth)
    {
        for (var below = _path.Count - 1; below > depth; below--)
        {
            var above = _path[below - 1];
            above.Branches.Add(new ScheduleBranch(above.Step!, Keep(_path[below])));
            above.Step = null;
            _path.RemoveAt(below);
        }
    }

    private int Keep(OpenPlace place)
    {
        // Which branch was walked first depends on who came last; the place does not.
        place.Branches.Sort((one, other) => string.CompareOrdinal(one.Step.Actor, other.Step.Actor));
        var text = place.Describe();
        if (_known.TryGetValue(text, out var number)) return number;
        _places.Add(new SchedulePlace(place.Next, place.Branches, place.Ending));
        return _known[text] = _places.Count - 1;
    }

    /// <summary>A place on the current way.</summary>
    private sealed class OpenPlace(IReadOnlyList<string> next)
    {
        public IReadOnlyList<string> Next => next;

        public List<ScheduleBranch> Branches { get; } = [];

        public Outcome? Ending { get; init; }

        public int Taken { get; set; } = -1;

        public Transition Operation { get; set; }

        public TraceStep? Step { get; set; }

        // Everything that can be seen from here on; lengths stand before texts, so that no two ways read the same.
        public string Describe()
        {
            var text = new StringBuilder();
            void Add(string part) => text.Append(part.Length).Append(':').Append(part);
            if (Ending is { } ending) Add($"{ending.Kind} {ending.Value?.GetType()} {ending.Text}");
            foreach (var each in Next) Add(each);
            foreach (var (step, to) in Branches)
            {
                Add($"{step.Actor} {to} {step.Kind} {step.Name}");
                Add(step.Value ?? "");
                foreach (var value in step.Shared) Add($"{value.Name}={value.Text}");
            }
            return text.ToString();
        }
    }
}
