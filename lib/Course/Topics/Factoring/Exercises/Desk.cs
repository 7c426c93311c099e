namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>Where one of several workers stands: the items to do, and the counter that all workers share.</summary>
public sealed class Desk
{
    private readonly Interleaver _workers;

    internal Desk(Interleaver workers, SharedCounter next, int items, int worker) =>
        (_workers, Next, Items, Worker) = (workers, next, items, worker);

    /// <summary>How many items there are, numbered from 0.</summary>
    public int Items { get; }

    /// <summary>How many workers there are.</summary>
    public int Workers => _workers.Count;

    /// <summary>The number of this worker, from 0.</summary>
    public int Worker { get; }

    /// <summary>A counter that starts at 0 and is the same on every desk.</summary>
    public SharedCounter Next { get; }

    /// <summary>Does an item.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public void Do(int item)
    {
        Require.InRange(item, 0, Items - 1);
        _workers.Do(item);
    }
}
