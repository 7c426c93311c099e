namespace NotebookCourse.Interleaving;

/// <summary>Runs a program once, in a given order, and notes each step; where the order ends, the run is given up.</summary>
/// <param name="order">Who takes each step.</param>
internal sealed class RecordingStrategy(IReadOnlyList<int> order) : SchedulingStrategy
{
    private readonly List<TraceStep> _steps = [];
    private readonly List<SharedValue> _first = [];
    private Transition _operation;
    private Outcome? _ending;
    private string? _problem;
    private IReadOnlyList<string> _next = [];
    private IReadOnlyList<Wait> _waits = [];
    private int _actors;

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler stage)
    {
        Note(stage);
        (_next, _waits) = (Snapshot.Next(stage), stage.FindWaits());
        if (_steps.Count == order.Count) return -1;
        var chosen = order[_steps.Count];
        if (chosen >= stage.Actors.Length || (stage.Enabled & (1u << chosen)) == 0)
        {
            _problem = InterleavingWords.CannotTakeStep.With(Scenario.NameOf(chosen), _steps.Count + 1, chosen < stage.Actors.Length ? _next[chosen] : InterleavingWords.NoSuchActor);
            return -1;
        }
        _operation = stage.Actors[chosen].Next;
        return chosen;
    }

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler stage)
    {
        Note(stage);
        _ending = stage.Ending;
        if (_ending is not null) _waits = stage.Waits;
        if (_ending is not null && _steps.Count < order.Count)
            _problem ??= InterleavingWords.EndsBefore.With(order.Count, _steps.Count);
        return false;
    }

    /// <summary>What was noted.</summary>
    /// <exception cref="ArgumentException">The program could not be run in that order.</exception>
    public Trace Trace(Schedule schedule) =>
        _problem is null ? new Trace(schedule, _actors, _first, _steps, _ending, _next, _waits) : throw new ArgumentException(_problem);

    private void Note(ControlledScheduler stage)
    {
        _actors = stage.Actors.Length;
        if (stage.Steps.Count == 0)
        {
            if (_first.Count == 0) _first.AddRange(Snapshot.Values(stage));
        }
        else if (_steps.Count < stage.Steps.Count) _steps.Add(Snapshot.Step(stage, _operation));
    }
}
