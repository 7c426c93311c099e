using System.Runtime.ExceptionServices;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>One of the threads of a program under exploration: runs only when it has the turn.</summary>
/// <remarks>Behind it is one thread of the operating system, which runs the body once in every run of the program.</remarks>
internal sealed class LogicalThread : ITakesSteps, IDisposable
{
    // Whoever is told so often that its run is over, and goes on, catches everything.
    private const int MostUnwindings = 1_000;

    [ThreadStatic]
    private static LogicalThread? _current;

    private readonly Baton _turn = new();
    private readonly Carrier _carrier;
    private readonly Queue<Continuation> _later = [];
    private Action _body = () => { };
    private Transition? _first;
    private bool _mustBegin;
    private bool _isFollowed;
    private bool _isNoted = true;
    private bool _isStarted;
    private int _unwindings;
    private int _started;

    public LogicalThread(ControlledScheduler scheduler, int index)
    {
        (Scheduler, Index) = (scheduler, index);
        Buffer = scheduler.HasBuffers ? new StoreBuffer(this) : null;
        _carrier = scheduler.Carriers.Carry(index, Live);
    }

    /// <summary>The logical thread that the calling thread carries; null on every thread that carries none.</summary>
    public static LogicalThread? Current => _current;

    /// <summary>What gives it the turn.</summary>
    public ControlledScheduler Scheduler { get; }

    /// <summary>Its place among the threads of the program, counted from 0.</summary>
    public int Index { get; }

    /// <summary>Its name: a letter.</summary>
    public string Name => Scenario.NameOf(Index);

    /// <summary>Whether it has not ended in this run.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Whether its body has begun in this run.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The step that it will take next.</summary>
    public Transition Next { get; private set; }

    /// <summary>What that step waits for; null if it can be taken at any time.</summary>
    public Func<bool>? Condition { get; private set; }

    /// <summary>What that condition threw when it was looked at last; it is the thread that is to get it.</summary>
    public ExceptionDispatchInfo? ConditionFailure { get; set; }

    /// <summary>Whether that condition does more than look, so that the thread has to try whether it holds, and goes on to do so.</summary>
    public bool TriesItself { get; set; }

    /// <summary>What that step touches.</summary>
    public Footprint Footprint { get; set; }

    /// <summary>What it has written and memory does not hold yet; null where writes reach memory at once.</summary>
    public StoreBuffer? Buffer { get; }

    /// <summary>What stands for the state in which it writes something.</summary>
    public ulong Writer => Fingerprint.Of((ulong)Index + 1, History.State);

    /// <summary>What its condition read when it was looked at last.</summary>
    public IReadOnlyList<Transition> Looked { get; set; } = [];

    /// <summary>What it has done and seen in this run.</summary>
    public LocalHistory History { get; } = new();

    /// <summary>What it has been like when it began rounds of loops.</summary>
    public Rounds Rounds { get; } = new();

    /// <summary>Whether what its last step did is noted.</summary>
    public bool IsNoted => _isNoted;

    /// <summary>What it knows of the progress of all: whose accesses came before its own.</summary>
    public VectorClock Clock { get; } = new();

    /// <summary>What it does is one step, in which there is no room for another; the name of the thing that it changes, null if it is not in the midst of one.</summary>
    public string? Changing { get; set; }

    /// <summary>The line at which it stands, as a number of <see cref="Sites"/>.</summary>
    public int Site { get; set; }

    /// <summary>What its locals hold at that line, in a run that is shown.</summary>
    public List<SharedValue> Locals { get; } = [];

    /// <summary>Whether it ended in this run because the run did, and not by itself.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>How many things it has made in this run.</summary>
    public int Things { get; set; }

    /// <summary>Whether all that its body does in its own code is seen.</summary>
    public bool IsFollowed => _isFollowed || Twins.IsTwin(_body);

    /// <summary>Whether it came to a step in any run.</summary>
    public bool IsSeen => _first is not null;

    /// <summary>Whether its next step is known although its body has not begun: nothing that it reads can change its first one.</summary>
    public bool IsKnown => HasBegun || (_first is not null && !_mustBegin && !_isStarted && !Scheduler.BeginsAll);

    /// <summary>Where it was started in this run and has not taken a step: the last step of its starter before that; -1 for none.</summary>
    public int StartedAfter { get; set; } = -1;

    /// <summary>Which step of this run was its last one; before its first one, what that has to come after; -1 for nothing.</summary>
    public int LastStep { get; set; } = -1;

    /// <summary>What comes before whatever it does next, whoever is quicker: known by starting threads and by waiting for their ends.</summary>
    public VectorClock Order { get; } = new();

    /// <summary>Whether it stands for a task, which a thread of the pool runs: which one, nobody knows.</summary>
    public bool IsOfThePool { get; set; }

    /// <summary>How many locks that spin it holds.</summary>
    public int SpinLocks { get; set; }

    /// <summary>What it holds in fields of which each thread has its own.</summary>
    public Dictionary<Seeing.Member, object> OwnFields { get; } = [];

    /// <summary>Those that do the other rounds of a loop that does not promise to run any two of them at a time, itself among them.</summary>
    public IReadOnlyList<LogicalThread> RoundsBeside { get; set; } = [];

    /// <summary>At which moment of its <see cref="Order"/> it has last done something that others may see.</summary>
    public int LastActed { get; private set; }

    /// <summary>Notes that it does something that others may see.</summary>
    public void Act() => LastActed = Order[Index];

    /// <summary>Whether the step for which it waits changes what it waits for.</summary>
    public bool TakesHold { get; private set; }

    /// <summary>Whether it stands before a step for which it waits.</summary>
    public bool Waits => IsLive && HasBegun && Next.Kind == TransitionKind.Wait;

    /// <summary>Whether the thread of the operating system sleeps or waits.</summary>
    public bool IsAsleep => (_carrier.Thread.ThreadState & ThreadState.WaitSleepJoin) != 0;

    /// <summary>Makes it ready for another run.</summary>
    /// <param name="body">What it is to do.</param>
    /// <param name="isFollowed">Whether that is known although it is no twin.</param>
    public void Prepare(Action body, bool isFollowed)
    {
        (_isFollowed, _isStarted, StartedAfter, LastStep, Things) = (isFollowed, false, -1, -1, 0);
        Order.Clear();
        Order.Tick(Index);
        Clock.Clear();
        Clock.Tick(Index);
        Begin(body);
        if (_first is { } first) Expect(first);
    }

    /// <summary>Whether another may take its place: it has ended, and all that it did came before what that other's starter does now.</summary>
    /// <remarks>Where writes wait in buffers that would depend on when they reach memory, so there nobody does.</remarks>
    public bool HasEndedBefore(LogicalThread starter) => Buffer is null && !IsLive && starter.Order[Index] >= LastActed;

    /// <summary>Makes it ready as one that another starts.</summary>
    /// <param name="body">What it does.</param>
    /// <param name="starter">That other one.</param>
    /// <param name="isFirst">Whether nobody had its place in this run before.</param>
    public void PrepareStarted(Action body, LogicalThread starter, bool isFirst)
    {
        // What it has to come after its starter may have to come after, too.
        (_isStarted, StartedAfter, LastStep) = (true, starter.LastStep, starter.LastStep);
        // Two who make things in one place count on.
        if (isFirst) Things = 0;
        Begin(body);
        // Whoever starts others before its first step has to do so before it is known who could come first.
        starter._mustBegin |= !starter.HasBegun;
        Order.BeginAfter(starter.Order, Index);
        starter.Order.Tick(starter.Index);
        Clock.BeginAfter(starter.Clock, Index);
        starter.Clock.Tick(starter.Index);
        // What it is given follows from what its starter has seen, and from how many that one has started.
        History.Begin(Fingerprint.Of(starter.History.State, (ulong)++starter._started));
    }

    private void Begin(Action body)
    {
        (_body, IsLive, IsOfThePool, HasBegun, IsCutOff, Condition, ConditionFailure, Changing, Site, _isNoted, _started, _unwindings) = (body, true, false, false, false, null, null, null, Sites.Nowhere, true, 0, 0);
        _later.Clear();
        (RoundsBeside, SpinLocks) = ([], 0);
        Buffer?.Clear();
        History.Clear();
        Rounds.Clear();
        Locals.Clear();
        OwnFields.Clear();
    }

    /// <summary>Goes on with something when it has come to its end; if it takes a step before, another thread does it.</summary>
    public void GoOnLater(Continuation continuation) => _later.Enqueue(continuation);

    /// <summary>Lets others do what it would go on with at its end: it does something before that, and they may be quicker.</summary>
    public void LetOthersGoOn()
    {
        while (_later.TryDequeue(out var waiting)) waiting.Start(this);
    }

    /// <summary>Ends it without its body having begun.</summary>
    public void Skip() => (IsLive, IsCutOff) = (false, true);

    /// <summary>Gives up if there is hardly any room left on the stack: what overflows it ends the process.</summary>
    /// <exception cref="RunAbandonedException">There is none.</exception>
    public void EndIfTooDeep()
    {
        if (!Memory.IsStackShort()) return;
        Scheduler.GiveUp(InterleavingWords.TooDeep.With(Name));
        throw new RunAbandonedException();
    }

    /// <summary>Gives it the turn: it goes on, on its own thread.</summary>
    public void Resume()
    {
        Scheduler.Active = this;
        _turn.Give();
    }

    /// <summary>Ends what its thread does, where that can be done: a wait, or a loop of a cell.</summary>
    public void EndByForce()
    {
        _carrier.Spend();
        if (IsAsleep) _carrier.Thread.Interrupt();
        else HostContext.EndThread(_carrier.Thread);
    }

    /// <summary>Comes to a step, and returns when it is to be taken.</summary>
    /// <exception cref="RunAbandonedException">It is not to be taken any more.</exception>
    public void Step(in Transition transition, Func<bool>? condition)
    {
        if (Changing is { } changing)
        {
            Scheduler.Refuse(InterleavingWords.StepInsideAStep.With(Name, changing, transition.Describe()));
            Scheduler.Abandon(null);
        }
        EndIfTooDeep();
        ThrowIfAbandoned();
        NoteUnseen();
        LetOthersGoOn();
        var wasAskedForIt = !HasBegun && IsKnown;
        HasBegun = true;
        if (_first is { } first && wasAskedForIt && first != transition) Scheduler.Diverge(first, Index, transition.Describe());
        if (Buffer is not null && transition.Kind == TransitionKind.Write && !StoreBuffer.Takes(transition)) Scheduler.Sight.NoteUnseen(InterleavingWords.NotBuffered.With(transition.Name));
        if (!wasAskedForIt)
        {
            if (_first is null) (_first, _mustBegin) = (transition, _mustBegin || condition is not null);
            Expect(transition);
            Condition = Buffer is { } buffer ? buffer.ConditionOf(transition, condition) : condition;
            WaitForTurn(Scheduler.Arrived(this));
        }
        ThrowIfAbandoned();
        _isNoted = false;
        Scheduler.Take(this);
        ConditionFailure?.Throw();
    }

    /// <summary>Notes what the step that it has just taken saw and did.</summary>
    /// <param name="seen">What it learned.</param>
    /// <param name="before">What the thing held before.</param>
    /// <param name="after">What it holds now.</param>
    public void Note<TSeen, TValue>(TSeen seen, TValue before, TValue after)
    {
        if (_isNoted) return;
        _isNoted = true;
        var (thing, state) = (Next.Thing, Buffer?.StateOf(Next.Thing) ?? Scheduler.Things.StateOf(Next.Thing));
        // A value whose content cannot be seen follows from who writes it when, and of a change also from what was there.
        var writer = Writer;
        var written = Fingerprint.AreSame(before, after) ? 0 : Fingerprint.Of(after, Next.Kind == TransitionKind.Update ? Fingerprint.Of(writer, state) : writer);
        var step = Fingerprint.Of(Fingerprint.Of(StepTaken(), Fingerprint.Of(seen, state)), written);
        if (!Fingerprint.AreSame(before, after)) Scheduler.Things.Change(thing, writer, written);
        History.Add(step, Scheduler.Steps.Count - 1, Scheduler.KnownRounds);
        if (Buffer is { } buffer && StoreBuffer.Drains(Next)) buffer.NoteFence();
    }

    /// <summary>Notes that the step which it takes may be no fence on a processor, though here its writes reach memory first.</summary>
    public void NoteNoFence()
    {
        if (Buffer is { HasTakenSinceFence: true }) Scheduler.Sight.NoteUnseen(InterleavingWords.PerhapsNoFence);
    }

    /// <summary>Waits for several things, and changes what it gets of them in the same step.</summary>
    /// <param name="things">All of them.</param>
    /// <param name="transition">The step, as it is told.</param>
    /// <param name="condition">What it waits for.</param>
    public void StepOnAll(IEnumerable<int> things, in Transition transition, Func<bool> condition)
    {
        TakesHold = true;
        try
        {
            Step(transition, condition);
        }
        finally
        {
            TakesHold = false;
        }
        _isNoted = true;
        foreach (var thing in things) Scheduler.Things.ChangeUnseen(thing, Writer);
        History.Add(StepTaken(), Scheduler.Steps.Count - 1, Scheduler.KnownRounds);
        History.Break();
    }

    /// <summary>Takes a write into its buffer, as the step that it has just taken.</summary>
    public void Store(BufferedStore store)
    {
        _isNoted = true;
        Buffer!.Add(store);
        History.Add(Fingerprint.Of(StepTaken(), store.Written), Scheduler.Steps.Count - 1, Scheduler.KnownRounds);
    }

    /// <summary>Frees what it slept on; called by its own thread at its end, after which nobody gives it the turn.</summary>
    public void Dispose() => _turn.Dispose();

    // A step of which nothing is known but that it was taken may have changed anything.
    private void NoteUnseen()
    {
        if (_isNoted) return;
        _isNoted = true;
        Scheduler.Things.ChangeUnseen(Next.Thing, Writer);
        History.Add(StepTaken(), Scheduler.Steps.Count - 1, Scheduler.KnownRounds);
        History.Break();
    }

    private ulong StepTaken() => Fingerprint.Of((ulong)Next.Kind, (ulong)Next.Thing);

    private void ThrowIfAbandoned()
    {
        if (!Scheduler.IsAbandoned) return;
        if (++_unwindings > MostUnwindings) GoOnNoMore();
        throw new RunAbandonedException();
    }

    // Nothing ends it, so it sleeps for the rest of the time, and the others end without it.
    private void GoOnNoMore()
    {
        _carrier.Spend();
        Scheduler.Refuse(InterleavingWords.CatchesEverything.With(Name));
        IsLive = false;
        Scheduler.Ended(this, null)?.Resume();
        while (true)
        {
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
                // Whoever interrupts it wants it to end, which it cannot.
            }
        }
    }

    private void Expect(in Transition transition) => (Next, Footprint, ConditionFailure) = (transition, Buffer is { } buffer ? buffer.FootprintOf(transition) : new Footprint(transition.Thing, transition.Kind), null);

    private void WaitForTurn(LogicalThread next)
    {
        if (next == this) return;
        next.Resume();
        _turn.Take();
    }

    // What it did last before it threw was no step. As one it has its place among those of the others.
    private Exception? Throw(Exception failure) =>
        RunAbandonedException.FailureOf(() => Step(new Transition(TransitionKind.Point, -1, InterleavingWords.Throws.With(failure.GetType().Name)), null)) ?? (Scheduler.IsAbandoned ? null : failure);

    private void Live()
    {
        _current = this;
        Memory.BeginStack();
        ActorFlow.Enter(Scheduler);
        SynchronizationContext.SetSynchronizationContext(new ActorContext(Scheduler));
        for (_turn.Take(); !Scheduler.IsClosed; _turn.Take())
        {
            LockCalls.Begin();
            Scheduler.Sight.BeginStep();
            var failure = RunAbandonedException.FailureOf(_body);
            while (failure is null && !Scheduler.IsAbandoned && _later.TryDequeue(out var next))
                failure = RunAbandonedException.FailureOf(() => next.Run(this));
            // Of several that throw the first one ends the program.
            if (failure is not null && (Scheduler.Sight.HasTouchedSinceStep || Scheduler.Threads.Length > Scheduler.Declared)) failure = Throw(failure);
            NoteUnseen();
            (IsLive, IsCutOff) = (false, Scheduler.IsAbandoned);
            Scheduler.Ended(this, failure)?.Resume();
        }
        Dispose();
    }
}
