using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A semaphore with any number of permits; who waits for one parks.</summary>
/// <remarks>
/// Safety: as many calls of <see cref="Wait"/> return as there were permits at first and were put back since.
/// Liveness: starvation-free; a permit is handed to who has stood in line longest, so nobody overtakes a thread in line.
/// Allocation: none unless it waits.
/// Source: Dijkstra, Cooperating sequential processes, 1965.
/// </remarks>
/// <param name="permits">How many permits there are at first: 0 or more.</param>
public sealed class CountingSemaphore(int permits) : ISemaphore
{
    private readonly TestAndTestAndSetLock _guard = new();
    private readonly Queue<Parker> _line = new();

    // The permits there are; below zero, how many threads wait or are about to.
    private int _count = Require.InRange(permits, 0, int.MaxValue);

    // Permits for threads that have counted themselves but do not stand in line yet.
    private int _owed;

    /// <inheritdoc/>
    public void Wait()
    {
        // "if (_count > 0) _count--" lets two threads take the last permit: counting and looking must be one step.
        if (Atomic.Add(ref _count, -1) < 0) WaitInLine();
    }

    /// <inheritdoc/>
    public void Release()
    {
        if (Atomic.Add(ref _count, 1) <= 0) HandOver();
    }

    private void WaitInLine()
    {
        _guard.Enter();
        if (_owed > 0)
        {
            _owed--;
            _guard.Exit();
            return;
        }
        var parker = new Parker("a permit");
        _line.Enqueue(parker);
        _guard.Exit();
        parker.Park();
    }

    private void HandOver()
    {
        _guard.Enter();
        // Somebody counted on us, but may not have come here yet: then the permit must lie ready.
        if (!_line.TryDequeue(out var next)) _owed++;
        _guard.Exit();
        next?.Unpark();
    }
}
