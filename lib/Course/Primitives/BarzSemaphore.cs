namespace NotebookCourse.Primitives;

/// <summary>A semaphore made of two binary ones: a gate that is open while there are permits, and a lock for the count.</summary>
/// <remarks>
/// Safety: as many calls of <see cref="Wait"/> return as there were permits at first and were put back since.
/// Liveness: starvation-free, because the binary semaphores are.
/// The textbooks' earlier construction counted below zero and released the gate for each thread that it woke: two quick
/// releases met a gate that was open already, and one was lost.
/// Source: Barz, Implementing semaphores by binary semaphores, 1983.
/// </remarks>
/// <param name="permits">How many permits there are at first: 0 or more.</param>
public sealed class BarzSemaphore(int permits) : ISemaphore
{
    private readonly BinarySemaphore _gate = new(isFree: permits > 0);
    private readonly BinarySemaphore _lock = new();
    private int _count = Require.InRange(permits, 0, int.MaxValue);

    /// <inheritdoc/>
    public void Wait()
    {
        // The gate first: inside the lock nobody could open it.
        _gate.Wait();
        _lock.Wait();
        // Who has passed the gate closed it, and leaves it open behind if there is more.
        if (--_count > 0) _gate.Release();
        _lock.Release();
    }

    /// <inheritdoc/>
    public void Release()
    {
        _lock.Wait();
        // From the second permit on the gate is open, or is with a thread that will open it.
        if (++_count == 1) _gate.Release();
        _lock.Release();
    }
}
