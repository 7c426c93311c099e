using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>Where one of several workers stands: the items to do, and what it shares with the other workers.</summary>
public sealed class Desk
{
    private readonly SharedItems _shared;
    private readonly Action<int> _work;
    private readonly int _thread = Environment.CurrentManagedThreadId;

    internal Desk(SharedItems shared, int workers, int worker, Action<int>? work = null)
    {
        (_shared, Workers, Worker, _work) = (shared, workers, worker, work ?? (_ => { }));
        // Code may lock it.
        Seen.Made(this);
    }

    /// <summary>How many items there are, numbered from 0.</summary>
    public int Items => _shared.Count;

    /// <summary>How many workers there are.</summary>
    public int Workers { get; }

    /// <summary>The number of this worker, from 0.</summary>
    public int Worker { get; }

    /// <summary>A number that starts at 0 and is the same on every desk.</summary>
    public Shared<int> Next => OnWorkersThread(_shared.Next);

    /// <summary>A lock that is the same on every desk.</summary>
    public SharedLock Gate => OnWorkersThread(_shared.Gate);

    /// <summary>Does the work on one item.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public void Do(int item)
    {
        // Noted first: whoever catches the exception has still asked for what is not there.
        if (item < 0 || item >= Items) _shared.Misused(FactoringWords.FreeNoSuchItem.With(item));
        Require.InRange(item, 0, Items - 1);
        if (!IsOnWorkersThread()) return;
        _work(item);
        _shared.Times[item].Update(before => before + 1);
    }

    // What other threads do is no step of an exploration: it would be judged without having been seen. It is noted and not
    // thrown, because an exception that nobody catches on a thread of the learner's own ends the process.
    private bool IsOnWorkersThread()
    {
        if (Environment.CurrentManagedThreadId == _thread) return true;
        _shared.Misused(FactoringWords.WorkerOnOtherThread);
        return false;
    }

    private T OnWorkersThread<T>(T shared)
    {
        IsOnWorkersThread();
        return shared;
    }
}
