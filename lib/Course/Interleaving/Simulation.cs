using System.Runtime.ExceptionServices;

namespace NotebookCourse.Interleaving;

/// <summary>Threads in virtual time: a day takes as long as its events take, and every run is the same.</summary>
/// <remarks>
/// The threads are real ones and wait on the course's own primitives, but one of them runs at a time: it keeps the turn
/// until it sleeps or has to wait, and then hands it to the next. Who is next is a matter of rule and not of chance:
/// of those whose wait is over the one that has waited longest; if there is none, the one that wakes first, and of two
/// that wake at the same time the one that went to sleep first. Only then does the clock move.
/// Hence no two ever touch anything at the same time, and each sees all that was done before it got the turn.
/// When nobody can go on while some still wait, these are stuck; each is unwound, and <see cref="Stuck"/> names them.
/// Source: Dahl and Nygaard, SIMULA: an ALGOL-based simulation language, 1966, for processes in virtual time.
/// </remarks>
internal sealed class Simulation
{
    [ThreadStatic]
    private static Simulation? _current;

    [ThreadStatic]
    private static SimulatedThread? _self;

    private readonly PriorityQueue<SimulatedThread, (long Time, long Order)> _asleep = new();
    private readonly List<SimulatedThread> _waiting = [];
    private long _order;
    private bool _isAbandoned;
    private CancellationToken _stop;
    private Exception? _failure;
    private Baton? _over;

    /// <summary>The simulation that the calling thread takes part in; null if there is none.</summary>
    public static Simulation? Current => _current;

    /// <summary>The time, in units of whoever uses it; 0 at first.</summary>
    public long Now { get; private set; }

    /// <summary>Who was waiting when nobody could go on any more, and for what, in the order in which they began to wait; empty if all came to their end.</summary>
    public IReadOnlyList<(string Thread, string Thing)> Stuck { get; private set; } = [];

    /// <summary>Adds a thread that begins at a time.</summary>
    public void Add(string name, long at, Action body) => _asleep.Enqueue(new(this, name, body), (at, _order++));

    /// <summary>Runs all threads until each has ended or is stuck.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(CancellationToken stop)
    {
        using var over = new Baton();
        (_stop, _over) = (stop, over);
        if (Next() is not { } first) return;
        first.Resume();
        over.Take();
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>Lets the calling thread sleep for a time.</summary>
    public void Sleep(long duration)
    {
        ThrowIfAbandoned();
        _asleep.Enqueue(_self!, (Now + duration, _order++));
        _self!.PassTurn(Next()!);
        ThrowIfAbandoned();
    }

    /// <summary>Lets the calling thread wait until something holds that another one brings about.</summary>
    /// <param name="condition">Looks, and changes nothing.</param>
    /// <param name="thing">What is waited for, in words.</param>
    public void WaitUntil(Func<bool> condition, string thing)
    {
        ThrowIfAbandoned();
        if (condition()) return;
        _self!.Await(condition, thing);
        _waiting.Add(_self);
        _self.PassTurn(Next()!);
        ThrowIfAbandoned();
    }

    /// <summary>Says which simulation the calling thread takes part in, and as whom.</summary>
    internal static void Enter(Simulation simulation, SimulatedThread self) => (_current, _self) = (simulation, self);

    /// <summary>Tells whoever set the simulation going that it is over.</summary>
    internal void IsOver() => _over!.Give();

    /// <summary>Notes that the calling thread has ended, and why if not by itself; returns who is next.</summary>
    internal SimulatedThread? Ended(Exception? failure)
    {
        if (failure is not null)
        {
            _failure ??= failure;
            _isAbandoned = true;
        }
        return Next();
    }

    // Null only when nobody is left, so never for one that has just gone to sleep or begun to wait.
    private SimulatedThread? Next()
    {
        _isAbandoned |= _stop.IsCancellationRequested;
        if (_isAbandoned) return NextToUnwind();
        var ready = _waiting.FindIndex(thread => thread.Condition!());
        if (ready >= 0)
        {
            var thread = _waiting[ready];
            _waiting.RemoveAt(ready);
            thread.AwaitNothing();
            return thread;
        }
        if (_asleep.TryDequeue(out var woken, out var when))
        {
            Now = when.Time;
            return woken;
        }
        if (_waiting.Count == 0) return null;
        Stuck = [.. _waiting.Select(thread => (thread.Name, thread.Thing))];
        _isAbandoned = true;
        return NextToUnwind();
    }

    private SimulatedThread? NextToUnwind()
    {
        if (_waiting.Count > 0)
        {
            var thread = _waiting[0];
            _waiting.RemoveAt(0);
            return thread;
        }
        // Whose body has not begun has nothing to unwind.
        while (_asleep.TryDequeue(out var thread, out _))
        {
            if (thread.HasBegun) return thread;
        }
        return null;
    }

    private void ThrowIfAbandoned()
    {
        if (_isAbandoned) throw new RunAbandonedException();
    }
}
