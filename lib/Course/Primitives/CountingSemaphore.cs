using System.Globalization;

namespace NotebookCourse.Primitives;

/// <summary>A semaphore with any number of permits; whoever waits for one parks.</summary>
/// <remarks>
/// Safety: as many calls of <see cref="Wait"/> return as there were permits at first and were put back since.
/// Liveness: starvation-free; a permit is handed to whoever has waited longest, so nobody overtakes a thread in line.
/// Allocation: none unless it waits.
/// Source: Dijkstra, Cooperating sequential processes, 1965.
/// </remarks>
public sealed class CountingSemaphore : ISemaphore
{
    private readonly Guard _guard;
    private readonly Queue<Parker> _line = new();
    private int _count;

    /// <summary>Makes a semaphore with this many permits.</summary>
    /// <param name="permits">How many permits there are at first: 0 or more.</param>
    /// <param name="name">Its name in traces.</param>
    public CountingSemaphore(int permits, string name = "semaphore") =>
        (_count, _guard) = (Require.InRange(permits, 0, int.MaxValue), new Guard(name, () => _count.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public void Wait()
    {
        _guard.Enter();
        if (_count > 0)
        {
            _count--;
            _guard.Exit();
            return;
        }
        var parker = new Parker(_guard.Name);
        // In line before the guard is left: whoever releases after that finds us.
        _line.Enqueue(parker);
        _guard.Exit();
        parker.Park();
    }

    /// <summary>Takes a permit if one is there, without waiting.</summary>
    /// <returns>Whether it did.</returns>
    public bool TryWait()
    {
        _guard.Enter();
        // Where others stand in line the count is 0: a permit that comes is theirs.
        var isThere = _count > 0;
        if (isThere) _count--;
        _guard.Exit();
        return isThere;
    }

    /// <inheritdoc/>
    public void Release()
    {
        _guard.Enter();
        // A permit that is handed over is never counted: nobody who comes along can snatch it from the one who is woken.
        if (!_line.TryDequeue(out var next)) _count++;
        _guard.Exit();
        next?.Unpark();
    }
}
