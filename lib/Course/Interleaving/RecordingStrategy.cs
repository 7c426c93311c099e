using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>Runs a program once, in a given order, and notes each step; where the order ends, the run is given up.</summary>
/// <param name="order">Who takes each step.</param>
internal sealed class RecordingStrategy(IReadOnlyList<int> order) : SchedulingStrategy
{
    private readonly List<TraceStep> _steps = [];
    private readonly List<SharedValue> _first = [];
    private IReadOnlyList<Standing> _begin = [];
    private IReadOnlyList<SharedValue> _before = [];
    private Transition _transition;
    private CodeLine? _line;
    private Outcome? _outcome;
    private string? _problem;
    private IReadOnlyList<string> _next = [];
    private IReadOnlyList<Wait> _waits = [];
    private int _threads;

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler)
    {
        Note(scheduler);
        (_next, _waits) = (Snapshot.Next(scheduler), scheduler.FindWaits());
        if (_steps.Count == order.Count) return -1;
        var chosen = order[_steps.Count];
        if ((scheduler.Enabled & (1ul << chosen)) == 0)
        {
            _problem = InterleavingWords.CannotTakeStep.With(Scenario.NameOf(chosen), _steps.Count + 1, chosen < scheduler.Threads.Length ? _next[chosen] : scheduler.At(chosen) is null ? InterleavingWords.NoSuchThread : InterleavingWords.NothingToReachMemory);
            return -1;
        }
        (_transition, _line) = (scheduler.At(chosen)!.Next, Sites.At(scheduler.At(chosen)!.Site));
        return chosen;
    }

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler)
    {
        Note(scheduler);
        _outcome = scheduler.Outcome;
        if (_outcome is not null) _waits = scheduler.Waits;
        if (_outcome is not null && _steps.Count < order.Count)
            _problem ??= InterleavingWords.EndsBefore.With(order.Count, _steps.Count);
        return false;
    }

    /// <summary>The run that was recorded, step by step.</summary>
    /// <param name="schedule">The order of its steps.</param>
    /// <param name="races">The data races of the program.</param>
    /// <param name="endless">How it goes on for ever; null if it is not known to.</param>
    /// <exception cref="ArgumentException">The program could not be run in that order.</exception>
    public Trace Trace(Schedule schedule, IReadOnlyList<DataRace> races, Outcome? endless) =>
        _problem is null ? new Trace(schedule, All(_begin), Whole(_first), [.. _steps.Select(step => step with { Shared = Whole(step.Shared), Standings = All(step.Standings) })], _outcome ?? endless, _next, _waits) { Races = races }
        : throw new ArgumentException(_problem);

    private void Note(ControlledScheduler scheduler)
    {
        _threads = Math.Max(_threads, scheduler.Threads.Length);
        _before = Snapshot.Values(scheduler, static thing => thing.Before ?? Snapshot.NotThere);
        if (scheduler.Steps.Count == 0)
        {
            if (_first.Count == 0) _first.AddRange(Snapshot.Values(scheduler));
            if (_begin.Count == 0) _begin = Snapshot.Standings(scheduler);
        }
        else if (_steps.Count < scheduler.Steps.Count) _steps.Add(Snapshot.Step(scheduler, _transition) with { Line = _line, Standings = Snapshot.Standings(scheduler) });
    }

    private IReadOnlyList<Standing> All(IReadOnlyList<Standing> standings) => Snapshot.Standings(standings, _threads);

    // What was found only on the way is shown from the beginning, as it was before anybody touched it.
    private IReadOnlyList<SharedValue> Whole(IReadOnlyList<SharedValue> values) => [.. values, .. _before.Skip(values.Count)];
}
