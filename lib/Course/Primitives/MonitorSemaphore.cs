namespace NotebookCourse.Primitives;

/// <summary>A semaphore made of a monitor and a condition.</summary>
/// <remarks>
/// Safety: as many calls of <see cref="Wait"/> return as there were permits at first and were put back since.
/// Liveness: deadlock-free, not starvation-free: whoever comes along may take the permit for which another was just woken.
/// Source: Hoare, Monitors: an operating system structuring concept, 1974.
/// </remarks>
public sealed class MonitorSemaphore : ISemaphore
{
    private readonly MonitorLock _monitor = new();
    private readonly Condition _isPositive;
    private int _count;

    /// <summary>Makes a semaphore with this many permits.</summary>
    /// <param name="permits">How many permits there are at first: 0 or more.</param>
    public MonitorSemaphore(int permits) =>
        (_count, _isPositive) = (Require.InRange(permits, 0, int.MaxValue), _monitor.NewCondition());

    /// <inheritdoc/>
    public void Wait()
    {
        _monitor.Enter();
        // "if" instead of "while" trusts that a permit is still there when a woken thread gets the lock again.
        while (_count == 0) _isPositive.Wait();
        _count--;
        _monitor.Exit();
    }

    /// <inheritdoc/>
    public void Release()
    {
        _monitor.Enter();
        _count++;
        // Each permit wakes one. Waking only when the count rises from zero loses the second of two quick releases.
        _isPositive.Signal();
        _monitor.Exit();
    }
}
