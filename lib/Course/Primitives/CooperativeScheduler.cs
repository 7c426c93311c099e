namespace NotebookCourse.Primitives;

/// <summary>Runs green threads: many flows of instructions, one after the other, on the one thread that calls <see cref="Run"/>.</summary>
/// <remarks>
/// A green thread is an iterator. At a <c>yield return 0</c> it hands on, at a <c>yield return n</c> it sleeps for n
/// ticks; what it still has to remember lies in the iterator, which is its stack. A tick is a turn that somebody has taken;
/// when all sleep, the clock jumps to the moment at which the first one wakes.
/// Safety: no two are ever between two yields at the same time. Liveness: whoever is ready gets the next turn but as many as
/// are ready before it, provided that these yield. Nobody can take the thread from one that does not: it holds up all others.
/// Spawn and run from one thread only. What a green thread throws ends it and <see cref="Run"/>, which throws it; called
/// again it goes on with the others.
/// Source: Conway, <i>Design of a separable transition-diagram compiler</i>, 1963, for coroutines.
/// </remarks>
public sealed class CooperativeScheduler
{
    private readonly Queue<IEnumerator<int>> _ready = new();
    private readonly PriorityQueue<IEnumerator<int>, (long Due, long Order)> _asleep = new();
    private long _slept;

    /// <summary>How many ticks have passed.</summary>
    public long Now { get; private set; }

    /// <summary>How many green threads have not come to their end.</summary>
    public int Alive { get; private set; }

    /// <summary>Adds a green thread behind those that are ready. A green thread may spawn others.</summary>
    public void Spawn(IEnumerable<int> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _ready.Enqueue(body.GetEnumerator());
        Alive++;
    }

    /// <summary>Runs until all have come to their end.</summary>
    /// <exception cref="OperationCanceledException">It was stopped. Looked at between two turns: within one, nobody can.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A green thread wanted to sleep for less than no time.</exception>
    public void Run(CancellationToken stop = default)
    {
        while (Next() is { } thread)
        {
            stop.ThrowIfCancellationRequested();
            // Counted out before its turn and in again after it: one that throws is gone.
            Alive--;
            Now++;
            if (!thread.MoveNext()) continue;
            var ticks = Require.InRange(thread.Current, 0, int.MaxValue, "ticks");
            Alive++;
            if (ticks == 0) _ready.Enqueue(thread);
            else _asleep.Enqueue(thread, (Now + ticks, _slept++));
        }
    }

    private IEnumerator<int>? Next()
    {
        if (_ready.Count == 0 && _asleep.TryPeek(out _, out var first)) Now = Math.Max(Now, first.Due);
        while (_asleep.TryPeek(out _, out var next) && next.Due <= Now) _ready.Enqueue(_asleep.Dequeue());
        return _ready.TryDequeue(out var thread) ? thread : null;
    }
}
