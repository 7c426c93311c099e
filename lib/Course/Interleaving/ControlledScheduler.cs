using System.Diagnostics;

namespace NotebookCourse.Interleaving;

/// <summary>Where a program runs again and again, one actor at a time, in the order that a director chooses.</summary>
/// <remarks>
/// Whoever has the turn decides, at its next step or its end, who has it then, and hands it over: no thread of the
/// explorer's own stands between two actors. So only the thread that has the turn touches anything here, and taking the
/// turn orders it after all who had it before. The thread that ends a run also begins the next one.
/// </remarks>
internal sealed class ControlledScheduler
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(0.1);

    // How long nobody may come to a step once the learner has stopped the cell.
    private static readonly TimeSpan PatienceAfterStop = TimeSpan.FromSeconds(0.5);

    [ThreadStatic]
    private static ControlledScheduler? _building;

    private readonly Func<Scenario> _program;
    private readonly SchedulingStrategy _director;
    private readonly int _mostSteps;
    private readonly TimeSpan _patience;
    private readonly TaskCompletionSource _over = new();
    private readonly List<int> _watched = [];
    private readonly Func<int, int> _versionOf;
    private Scenario _scenario = null!;
    private LogicalThread[] _actors = [];
    private bool _looks;
    private int _progress;
    private volatile bool _stop;

    public ControlledScheduler(Func<Scenario> program, SchedulingStrategy director, Search search) =>
        (_program, _director, _mostSteps, _patience, _versionOf) = (program, director, search.MostSteps, search.Patience, Things.VersionOf);

    /// <summary>The stage that this thread plays on or sets up; null if it does neither.</summary>
    public static ControlledScheduler? Current => LogicalThread.Current?.Stage ?? _building;

    /// <summary>The actors.</summary>
    public ReadOnlySpan<LogicalThread> Actors => _actors;

    /// <summary>The steps of this run so far.</summary>
    public List<Event> Steps { get; } = [];

    /// <summary>What this run has made for its actors to share.</summary>
    public SharedThings Things { get; } = new();

    /// <summary>Those whose next step can be taken now, as bits.</summary>
    public uint Enabled { get; private set; }

    /// <summary>Who took the last step; -1 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Whether this run is not continued: its actors end at their next step.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Whether there will be no further run.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What keeps the exploration from going on, if something does.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How this run has ended.</summary>
    public Outcome? Ending { get; private set; }

    /// <summary>Who waits, for what, and who holds that.</summary>
    public IReadOnlyList<Wait> Waits { get; private set; } = [];

    /// <summary>Whether in some run an actor had to wait for a condition.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Whether in some run an actor that only looked, again and again, was taken for one that waits.</summary>
    public bool HasTakenForWaiting { get; private set; }

    /// <summary>Runs the program as often as the director wishes; returns when that is over.</summary>
    /// <param name="stop">Ends it after the current run.</param>
    /// <param name="meanwhile">Called now and then on the calling thread.</param>
    /// <exception cref="InvalidOperationException">The program cannot be explored: it does not behave the same when it is run the same.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped while nobody came to a step.</exception>
    public void Play(CancellationToken stop, Action? meanwhile = null)
    {
        SchedulePoint.Begin();
        try
        {
            Build();
            _actors = [.. Enumerable.Range(0, _scenario.Actors.Count).Select(index => new LogicalThread(this, index))];
            Begin();
            Choose()!.Resume();
            WaitForTheEnd(meanwhile, stop);
        }
        finally
        {
            SchedulePoint.End();
        }
        if (Failure is { } failure) throw failure;
    }

    /// <summary>The number of a thing that is made now.</summary>
    public int Number(ISharedThing thing) => Things.Number(thing, _looks ? null : LogicalThread.Current);

    /// <summary>The number of all things of one name.</summary>
    public int NumberOf(string name) => Things.NumberOf(name);

    /// <summary>Who waits now.</summary>
    public IReadOnlyList<Wait> FindWaits()
    {
        var waits = new List<Wait>();
        foreach (var actor in _actors)
        {
            if (!actor.IsLive || (Enabled & (1u << actor.Index)) != 0) continue;
            var thing = Things.Find(actor.Next.Thing);
            waits.Add(new(Scenario.NameOf(actor.Index), thing?.Name ?? actor.Next.Name, thing?.Holder));
        }
        return waits;
    }

    /// <summary>Comes to a step of the calling thread.</summary>
    public void Step(in Transition operation, Func<bool>? condition)
    {
        if (_looks) _watched.Add(operation.Thing);
        else LogicalThread.Current?.Step(operation, condition);
    }

    /// <summary>Notes what an actor will do next, and says whose turn it is.</summary>
    public LogicalThread Arrived(LogicalThread actor) =>
        Choose() ?? throw new InvalidOperationException($"Expected {Scenario.NameOf(actor.Index)} to be among the living.");

    /// <summary>Notes that an actor takes its step.</summary>
    public void Take(LogicalThread actor)
    {
        Steps.Add(new Event(actor.Index, actor.Footprint));
        Last = actor.Index;
        _progress++;
        var thing = actor.Next.Thing;
        if (actor.Next.Kind == TransitionKind.Read)
        {
            actor.Rereading.Note(thing, Things.VersionOf(thing));
            return;
        }
        actor.Rereading.Clear();
        if (actor.Next.Kind != TransitionKind.Wait) Things.Change(thing);
    }

    /// <summary>Notes that an actor has come to its end, and says whose turn it is; nobody's if that was the last run.</summary>
    public LogicalThread? Ended(LogicalThread actor, Exception? failure)
    {
        if (failure is not null && !IsAbandoned) Abandon(new Outcome(OutcomeKind.Failed, failure.GetType(), InterleavingWords.ActorFailed.With(Scenario.NameOf(actor.Index), failure.GetType().Name, failure.Message)));
        else if (!actor.HasBegun && actor.IsKnown) Diverge(actor.Next, actor, InterleavingWords.ItsEnd);
        return Choose() ?? EndRun();
    }

    /// <summary>Gives up this run for the reason given.</summary>
    public void Abandon(Outcome? ending) => (Ending, IsAbandoned) = (ending, true);

    /// <summary>Gives up everything: an actor does not do what it did before in the same situation.</summary>
    public void Diverge(in Transition expected, LogicalThread actor, string found)
    {
        Failure ??= new InvalidOperationException(InterleavingWords.NotTheSameEachTime.With(Scenario.NameOf(actor.Index), found, expected.Describe()));
        Abandon(null);
    }

    private LogicalThread? Choose()
    {
        if (IsAbandoned) return NextToUnwind();
        if (NextToArrive() is { } arriving) return arriving;
        var live = Survey();
        if (live == 0) return null;
        if (Enabled == 0) LetSpinnersGoOn();
        if (Enabled == 0) Abandon(new Outcome(OutcomeKind.Deadlock, null, string.Join("; ", Waits = FindWaits())));
        else if (FirstHopeless() is { } hopeless) Abandon(new Outcome(OutcomeKind.Endless, null, InterleavingWords.LooksForEver.With(Scenario.NameOf(hopeless.Index), hopeless.Next.Name)));
        else if (Steps.Count >= _mostSteps) Abandon(new Outcome(OutcomeKind.Endless, null, InterleavingWords.NoEndAfter.With(_mostSteps)));
        else if (_director.Choose(this) is var chosen and >= 0 && !IsAbandoned) return _actors[chosen];
        else if (!IsAbandoned) Abandon(null);
        return NextToUnwind();
    }

    private LogicalThread? NextToArrive() => Array.Find(_actors, actor => actor.IsLive && !actor.IsKnown);

    private LogicalThread? NextToUnwind()
    {
        foreach (var actor in _actors)
        {
            if (!actor.IsLive) continue;
            if (actor.HasBegun) return actor;
            actor.Skip();
        }
        return null;
    }

    // Who lives, and in Enabled who of them can go on.
    private uint Survey()
    {
        uint live = 0, enabled = 0;
        foreach (var actor in _actors)
        {
            if (!actor.IsLive) continue;
            live |= 1u << actor.Index;
            if (actor.Condition is null ? !Spins(actor) : Holds(actor)) enabled |= 1u << actor.Index;
        }
        Enabled = enabled;
        return live;
    }

    private bool Spins(LogicalThread actor)
    {
        if (actor.Next.Kind != TransitionKind.Read || !actor.Rereading.IsInVain(actor.Next.Thing, _versionOf)) return false;
        HasTakenForWaiting = true;
        return true;
    }

    private void LetSpinnersGoOn()
    {
        foreach (var actor in _actors)
        {
            if (!actor.IsLive || actor.Condition is not null) continue;
            actor.Rereading.GoOnInVain();
            Enabled |= 1u << actor.Index;
        }
    }

    private LogicalThread? FirstHopeless() => Array.Find(_actors, actor => actor.IsLive && actor.Rereading.IsHopeless);

    private bool Holds(LogicalThread actor)
    {
        _watched.Clear();
        var holds = Look(actor.Condition!);
        // What also changes something looks at nothing else.
        if (actor.Next.Kind == TransitionKind.Wait) actor.Footprint = new Footprint([.. _watched]);
        HasWaited |= !holds;
        return holds;
    }

    private LogicalThread? EndRun()
    {
        if (Ending is null && !IsAbandoned) Ending = Result();
        try
        {
            if (Failure is null && _director.Next(this) && !_stop)
            {
                Build();
                Begin();
                return Choose();
            }
        }
        catch (Exception error)
        {
            Failure = error;
        }
        IsClosed = true;
        foreach (var actor in _actors) actor.Resume();
        _over.SetResult();
        return null;
    }

    private Outcome Result()
    {
        try
        {
            var outcome = Look(_scenario.Outcome);
            return new Outcome(OutcomeKind.Completed, outcome, outcome?.ToString() ?? "");
        }
        catch (Exception error)
        {
            return new Outcome(OutcomeKind.Failed, error.GetType(), InterleavingWords.ResultFailed.With(error.GetType().Name, error.Message));
        }
    }

    // Runs code of the program that is not part of its run.
    private T Look<T>(Func<T> code)
    {
        _looks = true;
        try
        {
            return code();
        }
        finally
        {
            _looks = false;
        }
    }

    private void Build()
    {
        Things.Clear();
        _building = this;
        try
        {
            _scenario = Look(_program);
        }
        finally
        {
            _building = null;
        }
    }

    private void Begin()
    {
        if (_scenario.Actors.Count != _actors.Length)
            throw new InvalidOperationException(InterleavingWords.OtherActors.With(_actors.Length, _scenario.Actors.Count));
        Steps.Clear();
        Things.Begin();
        (Ending, Waits, IsAbandoned, Last) = (null, [], false, -1);
        foreach (var actor in _actors) actor.Prepare(_scenario.Actors[actor.Index]);
    }

    private void WaitForTheEnd(Action? meanwhile, CancellationToken stop)
    {
        using var asked = stop.Register(() => _stop = true);
        var cell = HostContext.StopToken;
        var (before, since) = (-1, Stopwatch.GetTimestamp());
        while (!_over.Task.Wait(Glance, CancellationToken.None))
        {
            meanwhile?.Invoke();
            if (before != _progress) (before, since) = (_progress, Stopwatch.GetTimestamp());
            var idle = Stopwatch.GetElapsedTime(since);
            if (idle >= PatienceAfterStop) cell.ThrowIfCancellationRequested();
            if (idle >= _patience) throw new InvalidOperationException(InterleavingWords.NoActorComes.With(_patience.TotalSeconds));
        }
    }
}
