namespace NotebookCourse.Interleaving;

/// <summary>One run of a program on real threads, which knows who of them waits for a <see cref="SharedLock"/>.</summary>
/// <remarks>
/// All its locks are kept under one monitor, so a thread counts as waiting from the moment in which it finds a lock
/// taken to the moment in which that lock is given back, not to the moment in which it wakes. Hence nobody who could
/// go on is ever taken for waiting; and when everyone who has not ended waits, none of them ever goes on.
/// </remarks>
internal sealed class LiveRun
{
    [ThreadStatic]
    private static LiveRun? _current;

    [ThreadStatic]
    private static int _thread;

    private readonly object _gate = new();
    private readonly SharedLock?[] _waitedFor;
    private int _goingOn;
    private volatile bool _isGivenUp;

    /// <summary>A run whose threads are about to begin.</summary>
    public LiveRun(int threads) => (_waitedFor, _goingOn) = (new SharedLock?[threads], threads);

    /// <summary>The run that the calling thread takes part in; null if there is none.</summary>
    public static LiveRun? Current => _current;

    /// <summary>Who waits for whom; empty unless everyone who has not ended waits.</summary>
    public IReadOnlyList<Wait> Deadlock { get; private set; } = [];

    /// <summary>Ends all waits of its threads: it would not end by itself.</summary>
    public void GiveUp()
    {
        _isGivenUp = true;
        lock (_gate) Monitor.PulseAll(_gate);
    }

    /// <summary>Ends the calling thread's part if the run is given up.</summary>
    /// <exception cref="RunAbandonedException">It is.</exception>
    public void ThrowIfGivenUp()
    {
        if (_isGivenUp) throw new RunAbandonedException();
    }

    /// <summary>Runs the part of one thread, until it ends or cannot go on for ever.</summary>
    public void Run(int thread, Action body)
    {
        (_current, _thread) = (this, thread);
        try
        {
            body();
        }
        catch (RunAbandonedException)
        {
            // Why it was abandoned is noted already.
        }
        finally
        {
            _current = null;
            lock (_gate) GoesOnNoMore();
        }
    }

    /// <summary>Waits until nobody holds a lock, and takes it.</summary>
    public void Enter(SharedLock wanted)
    {
        lock (_gate)
        {
            while (!wanted.TryTake(_thread)) Await(wanted);
        }
    }

    /// <summary>Takes a lock if nobody holds it.</summary>
    public bool TryEnter(SharedLock wanted)
    {
        lock (_gate) return wanted.TryTake(_thread);
    }

    /// <summary>Gives a lock back.</summary>
    public void Exit(SharedLock held)
    {
        lock (_gate)
        {
            held.GiveBack(_thread);
            for (var thread = 0; thread < _waitedFor.Length; thread++)
            {
                if (_waitedFor[thread] != held) continue;
                _waitedFor[thread] = null;
                _goingOn++;
            }
            Monitor.PulseAll(_gate);
        }
    }

    private void Await(SharedLock wanted)
    {
        _waitedFor[_thread] = wanted;
        GoesOnNoMore();
        while (_waitedFor[_thread] is not null)
        {
            ThrowIfGivenUp();
            if (Deadlock.Count > 0) throw new RunAbandonedException();
            Monitor.Wait(_gate);
        }
    }

    private void GoesOnNoMore()
    {
        if (--_goingOn > 0 || Deadlock.Count > 0) return;
        Deadlock = [.. _waitedFor.Index().Where(wait => wait.Item is not null).Select(wait => new Wait(Scenario.NameOf(wait.Index), wait.Item!.Name, wait.Item.Holder))];
        Monitor.PulseAll(_gate);
    }
}
