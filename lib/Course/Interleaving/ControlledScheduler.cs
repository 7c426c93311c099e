using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using NotebookCourse.Interleaving.Seeing;

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

    private const int Looks = 9;

    [ThreadStatic]
    private static ControlledScheduler? _building;

    private readonly Func<Scenario> _program;
    private readonly SchedulingStrategy _strategy;
    private readonly TimeSpan _stepTimeout;
    private readonly Action? _onStuck;
    private readonly TaskCompletionSource _over = new();
    private readonly List<int> _watched = [];
    private readonly List<Transition> _looked = [];
    private Scenario _scenario = null!;
    private LogicalThread? _looksFor;
    private StoreBuffer? _shown;
    private readonly List<LogicalThread> _threads = [];
    private ExecutionContext? _context;
    private int _declared;
    private int _count;
    private volatile Exception? _failure;
    private volatile LogicalThread? _active;
    private volatile bool _hasOthers;
    private int _progress;
    private bool _wouldChange;
    private bool _hasComeBack;
    private bool _isAtOdds;
    private volatile bool _stop;

    public ControlledScheduler(Func<Scenario> program, SchedulingStrategy strategy, Search search) =>
        (_program, _strategy, MostSteps, HasBuffers, _stepTimeout, _onStuck) = (program, strategy, search.MostSteps, search.HasStoreBuffers, search.StepTimeout, search.OnStuck);

    /// <summary>The scheduler that runs the calling thread, or for which it is making a program; null if there is none.</summary>
    public static ControlledScheduler? Current => LogicalThread.Current?.Scheduler ?? _building;

    /// <summary>Whether all threads begin at the beginning of each run, though it is known where they will come to first.</summary>
    public bool BeginsAll { get; init; }

    /// <summary>Whether its runs are shown, with what plain places hold.</summary>
    public bool ShowsPlaces { get; init; }

    /// <summary>Whether the locals of the threads are shown as well.</summary>
    public bool ShowsLocals { get; init; }

    /// <summary>What is seen of plain code.</summary>
    public required Sight Sight { get; init; }

    /// <summary>What its threads run on.</summary>
    public required Carriers Carriers { get; init; }

    /// <summary>What came before what, and which accesses came in no order.</summary>
    public RaceFinder Races { get; } = new();

    /// <summary>The thread for which somebody looks whether it can go on; null while nobody does.</summary>
    public LogicalThread? LooksFor => _looksFor;

    /// <summary>After how many steps a run is given up.</summary>
    public int MostSteps { get; }

    /// <summary>The threads of this run so far: first those that the scenario lists, then those that were started, in the order in which they were.</summary>
    public ReadOnlySpan<LogicalThread> Threads => CollectionsMarshal.AsSpan(_threads)[.._count];

    /// <summary>Whether writes of threads wait in buffers before they reach memory.</summary>
    public bool HasBuffers { get; }

    /// <summary>More than the number of anyone who takes steps.</summary>
    public int Takers => HasBuffers ? StoreBuffer.NumberOf(Threads.Length) : Threads.Length;

    /// <summary>Whether some buffer was full, so that a write waited which a processor would not have kept waiting.</summary>
    public bool HasFilledABuffer => _threads.Exists(thread => thread.Buffer is { WasFull: true });

    /// <summary>The steps of this run so far.</summary>
    public List<Event> Steps { get; } = [];

    /// <summary>What this run has made for its threads to share.</summary>
    public SharedThings Things { get; } = new();

    /// <summary>Those whose next step can be taken now, as bits.</summary>
    public ulong Enabled { get; private set; }

    /// <summary>Who took the last step; -1 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>What the thread has done that took the last step; null if none did.</summary>
    public LocalHistory? LastHistory => Last >= 0 && Last < Threads.Length ? Threads[Last].History : null;

    /// <summary>Whether this run is not continued: its threads end at their next step.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Whether there will be no further run.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Who got the turn last.</summary>
    public LogicalThread? Active
    {
        set => _active = value;
    }

    /// <summary>Whether what runs now is no step of the program: a condition, or the result.</summary>
    public bool IsLooking { get; private set; }

    /// <summary>States of threads that are known to be others over again: who is in one will go round for ever.</summary>
    public Dictionary<ulong, ulong> KnownRounds { get; } = [];

    /// <summary>How this run has ended.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>Who waits, for what, and who holds that.</summary>
    public IReadOnlyList<Wait> Waits { get; private set; } = [];

    /// <summary>The fewest steps after which a thread had to wait for a condition, or went round until another came between; null if none ever had to.</summary>
    public Schedule? ToAWait { get; private set; }

    /// <summary>Whether in some run a thread had to wait for a condition.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Whether a thread that went round in some run was taken for one that would do so for ever, unless another came between.</summary>
    public bool HasTakenForWaiting => KnownRounds.Count > 0;

    /// <summary>Whether a thread went round in some run: it came back to where it was, or was taken to.</summary>
    public bool HasRounds => _hasComeBack || HasTakenForWaiting;

    /// <summary>Whether threads or tasks ran that the actors had started and that nobody gave the turn.</summary>
    public bool HasOthers => _hasOthers;

    /// <summary>The names of the threads that came to no step in any run, if there are others beside them.</summary>
    public IReadOnlyList<string> Unseen => _declared == 1 ? [] : [.. _threads[.._declared].Where(thread => !thread.IsSeen && !thread.IsFollowed).Select(thread => thread.Name)];

    /// <summary>How many threads the scenario lists.</summary>
    public int Declared => _declared;

    /// <summary>What stands for the state between two steps, of all threads and all things; equal states go on equally, and end in equal results.</summary>
    public ulong State
    {
        get
        {
            var state = Things.State;
            foreach (var thread in Threads) state = Fingerprint.Of(state, Fingerprint.Of(thread.History.State, thread.Buffer?.State ?? 0));
            return state;
        }
    }

    /// <summary>Whether a thread came back in this run to a state in which it was before, so that the state of all can come back.</summary>
    public bool CanComeBack => _threads[.._count].Exists(thread => thread.History.HasComeBack);

    /// <summary>Runs the program as often as the strategy wishes; returns when that is over.</summary>
    /// <param name="stop">Ends it after the current run.</param>
    /// <param name="meanwhile">Called now and then on the calling thread.</param>
    /// <exception cref="InvalidOperationException">The program cannot be explored: it does not behave the same when it is run the same.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped while nobody came to a step.</exception>
    public void Run(CancellationToken stop, Action? meanwhile = null)
    {
        SchedulePoint.Begin();
        _context = ExecutionContext.Capture();
        Sight.Scheduler = this;
        try
        {
            Build();
            _declared = _scenario.Threads.Count;
            while (_threads.Count < _declared) AddThread();
            Begin();
            Choose()!.Resume();
            WaitForTheEnd(meanwhile, stop);
        }
        finally
        {
            if (!_over.Task.IsCompleted) Carriers.Spend();
            Sight.BeginRun();
            SchedulePoint.End();
        }
        if (_failure is { } failure) throw failure;
    }

    /// <summary>Who takes steps under a number; null if nobody does.</summary>
    public ITakesSteps? At(int taker) =>
        taker < Threads.Length ? Threads[taker] : HasBuffers && taker >= StoreBuffer.NumberOf(0) && taker < Takers ? Threads[StoreBuffer.WriterOf(taker)].Buffer : null;

    /// <summary>Starts a thread of the program that its scenario does not list: it takes its steps among the others' from now on.</summary>
    /// <param name="starter">Who starts it.</param>
    /// <param name="body">What it does.</param>
    /// <exception cref="RunAbandonedException">The run is not continued, or has no room for another.</exception>
    public LogicalThread Start(LogicalThread starter, Action body)
    {
        if (IsAbandoned) throw new RunAbandonedException();
        var place = _threads.FindIndex(_declared, _count - _declared, thread => thread.HasEndedBefore(starter) && !Sight.HoldsAny(thread.Index));
        var isFirst = place < 0;
        if (isFirst) place = NewPlace();
        _threads[place].PrepareStarted(body, starter, isFirst);
        return _threads[place];
    }

    // It belongs to whoever explores, and to none of the threads that happen to run when it is made.
    private void AddThread() => ExecutionContext.Run(_context!, static scheduler =>
    {
        var its = (ControlledScheduler)scheduler!;
        its._threads.Add(new LogicalThread(its, its._threads.Count));
    }, this);

    private int NewPlace()
    {
        if (_count == Scenario.MostThreads)
        {
            Refuse(InterleavingWords.TooManyStarted.With(Scenario.MostThreads));
            throw new RunAbandonedException();
        }
        if (_count == _threads.Count) AddThread();
        return _count++;
    }

    /// <summary>The number of a thing that is made now.</summary>
    public int Number(ISharedThing thing) => Things.Number(thing, IsLooking ? null : LogicalThread.Current);

    /// <summary>The number of all things of one name.</summary>
    public int NumberOf(string name) => Things.NumberOf(name);

    /// <summary>The threads that cannot take their next step now, what each waits for, and who holds that.</summary>
    public IReadOnlyList<Wait> FindWaits()
    {
        var waits = new List<Wait>();
        foreach (var thread in Threads)
        {
            if (!thread.IsLive || (Enabled & (1ul << thread.Index)) != 0) continue;
            var thing = thread.Next.Kind == TransitionKind.Wait && Sight.Endings.WaitedFor(thread) is { } ending ? ending : Things.Find(thread.Next.Thing);
            waits.Add(new(thread.Name, thing?.Name ?? thread.Next.Name, thing?.Holder) { IsForAnEnd = thing is Ending });
        }
        return waits;
    }

    /// <summary>Comes to a step of the calling thread.</summary>
    /// <returns>The thread, if the step is one of the program.</returns>
    public LogicalThread? Step(in Transition transition, Func<bool>? condition)
    {
        if (IsLooking)
        {
            _watched.Add(transition.Thing);
            _looked.Add(transition);
            if (SettingUp.IsOn || transition.Kind is TransitionKind.Read or TransitionKind.Point) return null;
            // Nothing may be changed on behalf of another.
            _wouldChange = true;
            throw new RunAbandonedException();
        }
        var thread = LogicalThread.Current;
        thread?.Step(transition, condition);
        return thread;
    }

    /// <summary>Notes what a thread will do next, and says whose turn it is.</summary>
    public LogicalThread Arrived(LogicalThread thread) =>
        Choose() ?? throw new InvalidOperationException($"Expected {thread.Name} to be among the living.");

    /// <summary>Notes that a thread takes its step.</summary>
    public void Take(LogicalThread thread)
    {
        Steps.Add(new Event(thread.Index, thread.Footprint, thread.StartedAfter));
        (thread.StartedAfter, thread.LastStep) = (-1, Steps.Count - 1);
        thread.Act();
        Last = thread.Index;
        Sight.BeginStep();
        Show(thread.Buffer);
        NoteOrder(thread);
        _progress++;
    }

    // Who waits has read what its condition reads: now, when it goes on.
    private void NoteOrder(LogicalThread thread)
    {
        if (thread.Next.Kind != TransitionKind.Wait) Races.Note(thread, thread.Next, thread.Site);
        else
        {
            foreach (var look in thread.Looked) Races.Note(thread, look, thread.Site);
        }
    }

    /// <summary>Notes that a thread has come to its end, and says whose turn it is; nobody's if that was the last run.</summary>
    public LogicalThread? Ended(LogicalThread thread, Exception? failure)
    {
        if (!IsAbandoned && !thread.HasBegun && thread.IsKnown) Diverge(thread.Next, thread.Index, InterleavingWords.ItsEnd);
        else if (!IsAbandoned && failure is not null) Fail(thread, failure);
        return Choose() ?? EndRun();
    }

    /// <summary>Gives up this run for the reason given.</summary>
    public void Abandon(Outcome? outcome) => (Outcome, IsAbandoned) = (outcome, true);

    /// <summary>Gives up this run because all who can go on go round, and no order of their steps leads out of it.</summary>
    /// <param name="since">After how many steps of it chance gave everybody turns: for so long that only who goes round takes a step in the second half.</param>
    /// <remarks>Kept are the steps up to the last one of those who do not go round: that nobody of them can move any more is part of the end.</remarks>
    public void GoRoundForEver(int since)
    {
        var round = Steps.Skip((since + Steps.Count) / 2).ToLookup(step => step.Thread);
        var text = string.Join("; ", [
            .. _threads[.._count].Where(thread => round.Contains(thread.Index)).Select(thread => HowItGoesRound(thread, round[thread.Index])),
            .. FindWaits().Where(wait => !round.Contains(wait.Thread[0] - 'A')).Select(wait => wait.ToString())]);
        GiveUpAt(Math.Max(since, Steps.FindLastIndex(step => !round.Contains(step.Thread)) + 1), text);
    }

    /// <summary>Gives up this run because it has no end after so many steps as it may have, nor after as many more in which chance gave everybody turns.</summary>
    public void GoOnForEver() => GiveUpAt(MostSteps, _threads[.._count].Count(thread => thread.IsLive) > 1 ? InterleavingWords.NoEndWithTurnsForAll.With(MostSteps) : InterleavingWords.NoEndAfter.With(MostSteps));

    private void GiveUpAt(int steps, string text)
    {
        Steps.RemoveRange(steps, Steps.Count - steps);
        Abandon(new Outcome(OutcomeKind.Endless, null, text));
    }

    private static string HowItGoesRound(LogicalThread thread, IEnumerable<Event> steps) =>
        thread.Next.Kind == TransitionKind.Read && steps.All(step => step.Footprint.Equals(thread.Footprint))
            ? InterleavingWords.LooksForEver.With(thread.Name, thread.Next.Name)
            : InterleavingWords.GoesRoundForEver.With(thread.Name);

    /// <summary>Gives up everything: what is found could not be trusted.</summary>
    public void Refuse(string reason) => Refuse(new InvalidOperationException(reason));

    /// <inheritdoc cref="Refuse(string)"/>
    public void Refuse(Exception reason) => Interlocked.CompareExchange(ref _failure, reason, null);

    /// <summary>Gives up everything: a thread does not do what it did before in the same situation.</summary>
    public void Diverge(in Transition expected, int taker, string found)
    {
        // What is not followed may do another thing each time. It is named, and what was found so far stays.
        if (Sight.Unseen.Count > 0) _isAtOdds = true;
        else Refuse(InterleavingWords.NotTheSameEachTime.With(Scenario.NameOf(taker), found, expected.Describe()));
        Abandon(null);
    }

    /// <summary>Gives up for something that cannot be followed; what was found so far stays.</summary>
    public void GiveUp(string what)
    {
        Sight.NoteInAnyCase(what);
        _isAtOdds = true;
        Abandon(null);
    }

    /// <summary>Notes that a thread or a task runs that an actor has started.</summary>
    public void NoteAnother() => _hasOthers = true;

    // Nobody takes a step after it. So it changes places with no other step: else runs that end here would be taken for
    // others in which somebody was quicker, and the other way round.
    private void Fail(LogicalThread thread, Exception failure)
    {
        if (Steps.Count > 0) Steps[^1] = Steps[^1] with { Footprint = Footprint.OfTheEnd };
        Abandon(Outcome.Of(failure, thread.Index));
    }

    private LogicalThread? Choose()
    {
        Show(null);
        if (_failure is not null && !IsAbandoned) Abandon(null);
        if (IsAbandoned) return NextToUnwind();
        if (NextToArrive() is { } arriving) return arriving;
        var live = Survey();
        if (live == 0) return null;
        if (_failure is not null) Abandon(null);
        else if (Enabled == 0) Abandon(Outcome.Of(Waits = FindWaits()));
        else if (Steps.Count >= MostSteps && !_strategy.GoesBeyond(this)) Abandon(new Outcome(OutcomeKind.Endless, null, InterleavingWords.NoEndAfter.With(MostSteps)));
        else if (_strategy.Choose(this) is var chosen and >= 0 && !IsAbandoned) return chosen < _count ? _threads[chosen] : Flush(_threads[StoreBuffer.WriterOf(chosen)].Buffer!);
        else if (!IsAbandoned) Abandon(null);
        return NextToUnwind();
    }

    // No thread has to have the turn for it.
    private LogicalThread? Flush(StoreBuffer buffer)
    {
        Steps.Add(new Event(buffer.Index, buffer.Footprint, -1));
        (Last, _progress) = (buffer.Index, _progress + 1);
        buffer.Flush(this);
        return Choose();
    }

    // Memory is as the thread sees it whose buffer this is; null for what all see.
    private void Show(StoreBuffer? buffer)
    {
        if (_shown == buffer) return;
        _shown?.Hide();
        _shown = buffer;
        buffer?.Show();
    }

    private LogicalThread? NextToArrive()
    {
        foreach (var thread in Threads)
        {
            if (thread.IsLive && !thread.IsKnown) return thread;
        }
        return null;
    }

    private LogicalThread? NextToUnwind()
    {
        foreach (var thread in Threads)
        {
            if (!thread.IsLive) continue;
            if (thread.HasBegun) return thread;
            thread.Skip();
        }
        return null;
    }

    // Who lives, and in Enabled who of them can go on.
    private ulong Survey()
    {
        ulong live = 0, enabled = 0;
        foreach (var thread in Threads)
        {
            if (thread.Buffer is { IsEmpty: false } buffer)
            {
                live |= 1ul << buffer.Index;
                enabled |= 1ul << buffer.Index;
            }
            if (!thread.IsLive) continue;
            live |= 1ul << thread.Index;
            if (thread.Condition is null || Holds(thread)) enabled |= 1ul << thread.Index;
        }
        Enabled = enabled;
        return live;
    }

    private bool Holds(LogicalThread thread)
    {
        _watched.Clear();
        _looked.Clear();
        _wouldChange = false;
        var holds = true;
        try
        {
            (thread.ConditionFailure, _looksFor) = (null, thread);
            Show(thread.Buffer);
            holds = Look(thread.Condition!);
        }
        catch (RunAbandonedException) when (_wouldChange)
        {
            // It goes on, and tries itself.
        }
        catch (Exception error)
        {
            // Whoever waits gets it, when it is its turn; the one that looks on its behalf has nothing to do with it.
            thread.ConditionFailure = ExceptionDispatchInfo.Capture(error);
        }
        finally
        {
            _looksFor = null;
            Show(null);
        }
        thread.TriesItself = _wouldChange;
        holds |= _wouldChange;
        // What also changes something looks at nothing else.
        if (thread.Next.Kind == TransitionKind.Wait) (thread.Footprint, thread.Looked) = (new Footprint([.. _watched], thread.TakesHold), [.. _looked]);
        // For its own writes it does not wait for another thread.
        var waits = !holds && thread.Buffer is not { IsEmpty: false };
        HasWaited |= waits;
        if (waits) NoteWait(Steps.Count);
        if (waits && thread.RoundsBeside.Count > 0 && Things.Find(thread.Next.Thing)?.Holder is null) NoteRoundsNotBegun(thread);
        return holds;
    }

    // One thread may do them all, one after the other: then who waits for a later one waits for ever.
    private void NoteRoundsNotBegun(LogicalThread thread)
    {
        if (thread.RoundsBeside.Any(other => other is { IsLive: true, History.Count: 0 })) Sight.NoteUnseen(InterleavingWords.RoundsWait);
    }

    /// <summary>Notes that a thread waits.</summary>
    /// <param name="steps">After how many steps of this run.</param>
    public void NoteWait(int steps)
    {
        if (ToAWait is null || steps < ToAWait.Steps) ToAWait = new Schedule(Steps.Take(steps).Select(step => step.Thread));
    }

    /// <summary>Notes that a thread is where it was before.</summary>
    /// <param name="thread">That thread.</param>
    /// <param name="waits">Whether so are all others, and whatever they share.</param>
    public void NoteRound(LogicalThread thread, bool waits)
    {
        NoteRoundsNotBegun(thread);
        _hasComeBack = true;
        HasWaited |= waits;
        if (waits) NoteWait(Steps.Count);
    }

    private LogicalThread? EndRun()
    {
        if (Outcome is null && !IsAbandoned) Outcome = Sight.Endings.LeftWaiting is { Count: > 0 } left ? Outcome.Of(Waits = left) : Look(_scenario.End);
        try
        {
            if (_failure is null && !_isAtOdds && _strategy.Next(this) && !_stop)
            {
                Build();
                Begin();
                return Choose();
            }
        }
        catch (Exception error)
        {
            _failure = error;
        }
        IsClosed = true;
        foreach (var thread in _threads) thread.Resume();
        _over.SetResult();
        return null;
    }

    // Runs code of the program that is not part of its run.
    private T Look<T>(Func<T> code)
    {
        IsLooking = true;
        try
        {
            return code();
        }
        finally
        {
            IsLooking = false;
        }
    }

    private void Build()
    {
        Things.Clear();
        Sight.BeginRun();
        _building = this;
        ActorFlow.Enter(this);
        try
        {
            _scenario = SettingUp.Make(() => Look(_program));
        }
        finally
        {
            if (LogicalThread.Current is null) ActorFlow.Enter(null);
            _building = null;
        }
    }

    private void Begin()
    {
        if (_scenario.Threads.Count != _declared)
            throw new InvalidOperationException(InterleavingWords.OtherThreads.With(_declared, _scenario.Threads.Count));
        Steps.Clear();
        Things.Begin();
        Races.BeginRun();
        if (ShowsPlaces) Sight.ShowKnown();
        (Outcome, Waits, IsAbandoned, Last, _count) = (null, [], false, -1, _declared);
        foreach (var thread in Threads) thread.Prepare(_scenario.Threads[thread.Index], _scenario.IsFollowed);
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
            if (idle >= PatienceAfterStop && _failure is not null) break;
            if (idle >= _stepTimeout && _active is { } active) GiveUpOn(active);
        }
    }

    // Its thread still has the turn. What it does is ended where that can be done; then it ends the exploration itself.
    private void GiveUpOn(LogicalThread thread)
    {
        // What is not followed may wait for what nobody here brings about. It is named, and what was found so far stays,
        // unless somebody wants to say where it waits.
        if (_onStuck is null && IsAsleep(thread) && Sight.Unseen.Count > 0) (_isAtOdds, _stop) = (true, true);
        else Refuse(IsAsleep(thread)
            ? InterleavingWords.NoThreadComes.With(thread.Name, _stepTimeout.TotalSeconds)
            : InterleavingWords.EndlessWithoutSteps.With(thread.Name, _stepTimeout.TotalSeconds));
        _onStuck?.Invoke();
        thread.EndByForce();
    }

    // A thread that computes may be seen asleep by accident, but not again and again.
    private static bool IsAsleep(LogicalThread thread)
    {
        var asleep = 0;
        for (var look = 0; look < Looks; look++)
        {
            if (thread.IsAsleep) asleep++;
            Thread.Sleep(1);
        }
        return asleep > Looks / 2;
    }
}
