namespace NotebookCourse.Interleaving;

/// <summary>Runs a program once, in a given order, and notes each step; where the order ends, the run is given up.</summary>
/// <param name="order">Who takes each step.</param>
internal sealed class RecordingDirector(IReadOnlyList<int> order) : Director
{
    private readonly List<TraceStep> _steps = [];
    private readonly List<SharedValue> _first = [];
    private Operation _operation;
    private Ending? _ending;
    private string? _problem;
    private IReadOnlyList<string> _next = [];
    private int _actors;

    /// <inheritdoc/>
    public override int Choose(Stage stage)
    {
        Note(stage);
        _next = [.. stage.Actors.ToArray().Select(actor => DescribeNext(stage, actor))];
        if (_steps.Count == order.Count) return -1;
        var chosen = order[_steps.Count];
        if (chosen >= stage.Actors.Length || (stage.Enabled & (1u << chosen)) == 0)
        {
            _problem = Words.CannotTakeStep(Scenario.NameOf(chosen), _steps.Count + 1, chosen < stage.Actors.Length ? _next[chosen] : Words.NoSuchActor);
            return -1;
        }
        _operation = stage.Actors[chosen].Next;
        return chosen;
    }

    /// <inheritdoc/>
    public override bool Next(Stage stage)
    {
        Note(stage);
        _ending = stage.Ending;
        if (_ending is not null && _steps.Count < order.Count)
            _problem ??= Words.EndsBefore(order.Count, _steps.Count);
        return false;
    }

    /// <summary>What was noted.</summary>
    /// <exception cref="ArgumentException">The program could not be run in that order.</exception>
    public Trace Trace(Schedule schedule) =>
        _problem is null ? new Trace(schedule, _actors, _first, _steps, _ending, _next) : throw new ArgumentException(_problem);

    // What the last step has done is there to see when its actor comes to its next one, or to its end.
    private void Note(Stage stage)
    {
        _actors = stage.Actors.Length;
        var values = stage.Things.Select(thing => new SharedValue(thing.Name, thing.Text)).ToList();
        if (stage.Steps.Count == 0)
        {
            if (_first.Count == 0) _first.AddRange(values);
            return;
        }
        if (_steps.Count == stage.Steps.Count) return;
        var touched = stage.Things.Find(thing => thing.Number == _operation.Thing)?.Text;
        _steps.Add(new TraceStep(Scenario.NameOf(stage.Last), _operation.Kind, _operation.Name, touched, values));
    }

    private static string DescribeNext(Stage stage, Actor actor) =>
        !actor.IsLive ? Words.HasEnded
        : (stage.Enabled & (1u << actor.Index)) == 0 ? Words.WaitsFor(actor.Next.Name)
        : Words.WillDo(actor.Next.Describe());
}
