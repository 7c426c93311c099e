using System.Runtime.CompilerServices;

namespace NotebookCourse.Primitives;

/// <summary>A lock that parks who waits, and that has conditions to wait for inside.</summary>
/// <remarks>
/// Safety: at most one thread is between <see cref="Enter"/> and <see cref="Exit"/>. Only that one may exit, and use the conditions.
/// Liveness: starvation-free; first in line, first served. Not reentrant: whoever enters again waits for itself.
/// Allocation: none unless it waits.
/// Source: Brinch Hansen, 1973; Hoare, 1974. The conditions are those of Mesa: Lampson and Redell, 1980.
/// </remarks>
/// <param name="name">Its name in traces.</param>
public sealed class MonitorLock(string name = "lock") : ILock
{
    private const int Nobody = 0;

    private readonly BinarySemaphore _entry = new(isFree: true, name);

    // Others read it while it changes, but each compares it with itself only: what is not its own number is all alike.
    private int _holder = Nobody;

    /// <inheritdoc/>
    public void Enter()
    {
        _entry.Wait();
        _holder = Environment.CurrentManagedThreadId;
    }

    /// <inheritdoc/>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside.</exception>
    public void Exit()
    {
        RequireHeld();
        // Before the release: afterwards it is the next one's.
        _holder = Nobody;
        _entry.Release();
    }

    /// <summary>A condition on which threads inside can wait.</summary>
    /// <param name="name">Its name in traces.</param>
    public Condition NewCondition(string name = "a signal") => new(this, name);

    internal void RequireHeld([CallerMemberName] string action = "")
    {
        if (_holder != Environment.CurrentManagedThreadId)
            throw new SynchronizationLockException($"{action} must be called by the thread that is inside the lock, but this thread is not. Call Enter first, and Exit once.");
    }
}
