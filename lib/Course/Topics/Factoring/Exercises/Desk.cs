using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>Where one of several workers stands: the items to do, and what it shares with the other workers.</summary>
public sealed class Desk
{
    private readonly SharedItems _shared;
    private readonly Action<int> _work;

    internal Desk(SharedItems shared, int workers, int worker, Action<int>? work = null) =>
        (_shared, Workers, Worker, _work) = (shared, workers, worker, work ?? (_ => { }));

    /// <summary>How many items there are, numbered from 0.</summary>
    public int Items => _shared.Count;

    /// <summary>How many workers there are.</summary>
    public int Workers { get; }

    /// <summary>The number of this worker, from 0.</summary>
    public int Worker { get; }

    /// <summary>A number that starts at 0 and is the same on every desk.</summary>
    /// <exception cref="InvalidOperationException">A thread asks that is not a worker's.</exception>
    public Shared<int> Next => OnWorkersThread(_shared.Next);

    /// <summary>A lock that is the same on every desk.</summary>
    /// <exception cref="InvalidOperationException">A thread asks that is not a worker's.</exception>
    public SharedLock Gate => OnWorkersThread(_shared.Gate);

    /// <summary>Does the work on one item.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    /// <exception cref="InvalidOperationException">A thread asks that is not a worker's.</exception>
    public void Do(int item)
    {
        var times = OnWorkersThread(_shared.Times)[Require.InRange(item, 0, Items - 1)];
        _work(item);
        times.Update(before => before + 1);
    }

    // What other threads do is no step of an exploration: it would be judged without having been seen.
    private static T OnWorkersThread<T>(T shared) =>
        LogicalThread.Current is null ? throw new InvalidOperationException(FactoringWords.WorkerOnOtherThread) : shared;
}
