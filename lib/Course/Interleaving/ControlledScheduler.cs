using System.Diagnostics;

namespace NotebookCourse.Interleaving;

/// <summary>Where a program runs again and again, one thread at a time, in the order that a strategy chooses.</summary>
/// <remarks>
/// Whoever has the turn decides, at its next step or its end, who has it then, and hands it over: no thread of the
/// explorer's own stands between two threads. So only the thread that has the turn touches anything here, and taking the
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
    private readonly SchedulingStrategy _strategy;
    private readonly int _mostSteps;
    private readonly TimeSpan _stepTimeout;
    private readonly TaskCompletionSource _over = new();
    private readonly List<int> _watched = [];
    private readonly Func<int, int> _versionOf;
    private Scenario _scenario = null!;
    private LogicalThread[] _threads = [];
    private bool _looks;
    private int _progress;
    private volatile bool _stop;

    public ControlledScheduler(Func<Scenario> program, SchedulingStrategy strategy, Search search) =>
        (_program, _strategy, _mostSteps, _stepTimeout, _versionOf) = (program, strategy, search.MostSteps, search.StepTimeout, Things.VersionOf);

    /// <summary>The scheduler that runs the calling thread, or for which it is making a program; null if there is none.</summary>
    public static ControlledScheduler? Current => LogicalThread.Current?.Scheduler ?? _building;

    /// <summary>The threads of the program, in the order in which the scenario lists them.</summary>
    public ReadOnlySpan<LogicalThread> Threads => _threads;

    /// <summary>The steps of this run so far.</summary>
    public List<Event> Steps { get; } = [];

    /// <summary>What this run has made for its threads to share.</summary>
    public SharedThings Things { get; } = new();

    /// <summary>Those whose next step can be taken now, as bits.</summary>
    public uint Enabled { get; private set; }

    /// <summary>Who took the last step; -1 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Whether this run is not continued: its threads end at their next step.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Whether there will be no further run.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What keeps the exploration from going on, if something does.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How this run has ended.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>Who waits, for what, and who holds that.</summary>
    public IReadOnlyList<Wait> Waits { get; private set; } = [];

    /// <summary>Whether in some run a thread had to wait for a condition.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Whether in some run a thread that only looked, again and again, was taken for one that waits.</summary>
    public bool HasTakenForWaiting { get; private set; }

    /// <summary>Runs the program as often as the strategy wishes; returns when that is over.</summary>
    /// <param name="stop">Ends it after the current run.</param>
    /// <param name="meanwhile">Called now and then on the calling thread.</param>
    /// <exception cref="InvalidOperationException">The program cannot be explored: it does not behave the same when it is run the same.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped while nobody came to a step.</exception>
    public void Run(CancellationToken stop, Action? meanwhile = null)
    {
        SchedulePoint.Begin();
        try
        {
            Build();
            _threads = [.. Enumerable.Range(0, _scenario.Threads.Count).Select(index => new LogicalThread(this, index))];
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

    /// <summary>The threads that cannot take their next step now, what each waits for, and who holds that.</summary>
    public IReadOnlyList<Wait> FindWaits()
    {
        var waits = new List<Wait>();
        foreach (var thread in _threads)
        {
            if (!thread.IsLive || (Enabled & (1u << thread.Index)) != 0) continue;
            var thing = Things.Find(thread.Next.Thing);
            waits.Add(new(Scenario.NameOf(thread.Index), thing?.Name ?? thread.Next.Name, thing?.Holder));
        }
        return waits;
    }

    /// <summary>Comes to a step of the calling thread.</summary>
    public void Step(in Transition transition, Func<bool>? condition)
    {
        if (_looks) _watched.Add(transition.Thing);
        else LogicalThread.Current?.Step(transition, condition);
    }

    /// <summary>Notes what a thread will do next, and says whose turn it is.</summary>
    public LogicalThread Arrived(LogicalThread thread) =>
        Choose() ?? throw new InvalidOperationException($"Expected {Scenario.NameOf(thread.Index)} to be among the living.");

    /// <summary>Notes that a thread takes its step.</summary>
    public void Take(LogicalThread thread)
    {
        Steps.Add(new Event(thread.Index, thread.Footprint));
        Last = thread.Index;
        _progress++;
        var thing = thread.Next.Thing;
        if (thread.Next.Kind == TransitionKind.Read)
        {
            thread.SpinLoop.Note(thing, Things.VersionOf(thing));
            return;
        }
        thread.SpinLoop.Clear();
        if (thread.Next.Kind != TransitionKind.Wait) Things.Change(thing);
    }

    /// <summary>Notes that a thread has come to its end, and says whose turn it is; nobody's if that was the last run.</summary>
    public LogicalThread? Ended(LogicalThread thread, Exception? failure)
    {
        if (failure is not null && !IsAbandoned) Abandon(new Outcome(OutcomeKind.Failed, failure.GetType(), InterleavingWords.ThreadFailed.With(Scenario.NameOf(thread.Index), failure.GetType().Name, failure.Message)));
        else if (!thread.HasBegun && thread.IsKnown) Diverge(thread.Next, thread, InterleavingWords.ItsEnd);
        return Choose() ?? EndRun();
    }

    /// <summary>Gives up this run for the reason given.</summary>
    public void Abandon(Outcome? outcome) => (Outcome, IsAbandoned) = (outcome, true);

    /// <summary>Gives up everything: a thread does not do what it did before in the same situation.</summary>
    public void Diverge(in Transition expected, LogicalThread thread, string found)
    {
        Failure ??= new InvalidOperationException(InterleavingWords.NotTheSameEachTime.With(Scenario.NameOf(thread.Index), found, expected.Describe()));
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
        else if (_strategy.Choose(this) is var chosen and >= 0 && !IsAbandoned) return _threads[chosen];
        else if (!IsAbandoned) Abandon(null);
        return NextToUnwind();
    }

    private LogicalThread? NextToArrive() => Array.Find(_threads, thread => thread.IsLive && !thread.IsKnown);

    private LogicalThread? NextToUnwind()
    {
        foreach (var thread in _threads)
        {
            if (!thread.IsLive) continue;
            if (thread.HasBegun) return thread;
            thread.Skip();
        }
        return null;
    }

    // Who lives, and in Enabled who of them can go on.
    private uint Survey()
    {
        uint live = 0, enabled = 0;
        foreach (var thread in _threads)
        {
            if (!thread.IsLive) continue;
            live |= 1u << thread.Index;
            if (thread.Condition is null ? !Spins(thread) : Holds(thread)) enabled |= 1u << thread.Index;
        }
        Enabled = enabled;
        return live;
    }

    private bool Spins(LogicalThread thread)
    {
        if (thread.Next.Kind != TransitionKind.Read || !thread.SpinLoop.IsInVain(thread.Next.Thing, _versionOf)) return false;
        HasTakenForWaiting = true;
        return true;
    }

    private void LetSpinnersGoOn()
    {
        foreach (var thread in _threads)
        {
            if (!thread.IsLive || thread.Condition is not null) continue;
            thread.SpinLoop.GoOnInVain();
            Enabled |= 1u << thread.Index;
        }
    }

    private LogicalThread? FirstHopeless() => Array.Find(_threads, thread => thread.IsLive && thread.SpinLoop.IsHopeless);

    private bool Holds(LogicalThread thread)
    {
        _watched.Clear();
        var holds = Look(thread.Condition!);
        // What also changes something looks at nothing else.
        if (thread.Next.Kind == TransitionKind.Wait) thread.Footprint = new Footprint([.. _watched]);
        HasWaited |= !holds;
        return holds;
    }

    private LogicalThread? EndRun()
    {
        if (Outcome is null && !IsAbandoned) Outcome = Result();
        try
        {
            if (Failure is null && _strategy.Next(this) && !_stop)
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
        foreach (var thread in _threads) thread.Resume();
        _over.SetResult();
        return null;
    }

    private Outcome Result()
    {
        try
        {
            var result = Look(_scenario.Result);
            return new Outcome(OutcomeKind.Completed, result, result?.ToString() ?? "");
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
        if (_scenario.Threads.Count != _threads.Length)
            throw new InvalidOperationException(InterleavingWords.OtherThreads.With(_threads.Length, _scenario.Threads.Count));
        Steps.Clear();
        Things.Begin();
        (Outcome, Waits, IsAbandoned, Last) = (null, [], false, -1);
        foreach (var thread in _threads) thread.Prepare(_scenario.Threads[thread.Index]);
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
            if (idle >= _stepTimeout) throw new InvalidOperationException(InterleavingWords.NoThreadComes.With(_stepTimeout.TotalSeconds));
        }
    }
}
