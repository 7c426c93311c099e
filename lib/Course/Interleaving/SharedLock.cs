using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>A lock that threads share: entering is one step for the explorer, which knows who holds it and who waits.</summary>
/// <remarks>
/// Outside an exploration it is a monitor of .NET, unless a stress run looks after it. Not reentrant: a thread that
/// enters again waits for itself, and where nobody would see that it does, it is told by an exception.
/// How such a lock can be built is what <c>NotebookCourse.Primitives</c> shows; this one is for programs that need a lock
/// to be about something else.
/// </remarks>
public sealed class SharedLock : ISharedThing
{
    private const int Nobody = -1, TheSetUp = -2, SomebodyOutside = -3;

    private readonly object _monitor = new();
    private readonly Func<bool> _isFree;
    private readonly int _number;
    private int _holder = Nobody;

    /// <summary>Makes a lock that nobody holds.</summary>
    /// <param name="name">Its name in traces and figures.</param>
    public SharedLock(string name)
    {
        (Name, _isFree) = (name, () => _holder == Nobody);
        if (ControlledScheduler.Current is { } scheduler) _number = scheduler.Number(this);
        // Code may take it for an object to lock.
        Seen.Made(this);
    }

    /// <summary>The name that traces and figures call it by.</summary>
    public string Name { get; }

    /// <summary>The name of the thread that is inside; null if none is.</summary>
    public string? Holder => _holder switch
    {
        Nobody => null,
        TheSetUp => InterleavingWords.TheSetUp,
        SomebodyOutside => InterleavingWords.SomebodyOutside,
        _ => Scenario.NameOf(_holder),
    };

    int ISharedThing.Number => _number;

    string ISharedThing.Text => Holder is { } holder ? InterleavingWords.LockHeld.With(holder) : InterleavingWords.LockFree;

    /// <summary>Waits until nobody is inside, and goes inside.</summary>
    /// <exception cref="InvalidOperationException">Somebody is inside, and the scenario is only being made, so nobody will leave.</exception>
    /// <exception cref="LockRecursionException">The calling thread is inside, and neither an exploration nor a stress run sees that it waits for itself.</exception>
    public void Enter()
    {
        if (SettingUp.IsOn)
        {
            if (!TryTake(TheSetUp)) throw new InvalidOperationException(InterleavingWords.NobodyLeaves.With(Name, Holder!));
        }
        else if (Step(TransitionKind.Enter, _isFree) is { } thread) Take(thread);
        else if (LiveRun.Current is { } run) run.Enter(this);
        else EnterMonitor();
    }

    /// <summary>Goes inside if nobody is, without waiting.</summary>
    /// <returns>Whether it did.</returns>
    public bool TryEnter() =>
        SettingUp.IsOn ? TryTake(TheSetUp)
        : Step(TransitionKind.TryEnter, null) is { } thread ? Take(thread)
        : LiveRun.Current is { } run ? run.TryEnter(this)
        : TryEnterMonitor();

    /// <summary>Leaves; whoever enters next sees all that was written inside.</summary>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside.</exception>
    public void Exit()
    {
        if (SettingUp.IsOn) GiveBack(TheSetUp);
        else if (Step(TransitionKind.Exit, null) is { } thread)
        {
            GiveBack(thread.Index);
            thread.Note(0, thread.Index, Nobody);
        }
        else if (LiveRun.Current is { } run) run.Exit(this);
        else ExitMonitor();
    }

    // What follows is for those who see to it themselves that only one thread at a time is here.
    internal bool TryTake(int thread)
    {
        if (_holder != Nobody) return false;
        _holder = thread;
        return true;
    }

    internal void GiveBack(int thread)
    {
        if (_holder != thread) throw NotInside();
        _holder = Nobody;
    }

    private SynchronizationLockException NotInside() =>
        new(Holder is { } holder ? InterleavingWords.LockHeldByAnother.With(Name, holder) : InterleavingWords.LockNotHeld.With(Name));

    // A monitor lets in whoever is inside once more.
    private void EnterMonitor()
    {
        if (Monitor.IsEntered(_monitor)) throw new LockRecursionException(InterleavingWords.EntersAgain.With(Name));
        Monitor.Enter(_monitor);
        _holder = SomebodyOutside;
    }

    private bool TryEnterMonitor()
    {
        if (Monitor.IsEntered(_monitor) || !Monitor.TryEnter(_monitor)) return false;
        _holder = SomebodyOutside;
        return true;
    }

    private void ExitMonitor()
    {
        if (!Monitor.IsEntered(_monitor)) throw NotInside();
        _holder = Nobody;
        Monitor.Exit(_monitor);
    }

    private bool Take(LogicalThread thread)
    {
        var before = _holder;
        var isTaken = TryTake(thread.Index);
        if (isTaken) thread.Scheduler.Races.Acquire(thread, _number);
        thread.Note(isTaken, before, _holder);
        return isTaken;
    }

    private LogicalThread? Step(TransitionKind kind, Func<bool>? condition) =>
        SchedulePoint.IsOn ? SchedulePoint.Come(kind, _number, Name, condition) : null;
}
