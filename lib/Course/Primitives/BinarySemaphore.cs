namespace NotebookCourse.Primitives;

/// <summary>A semaphore with one permit; whoever waits for it parks.</summary>
/// <remarks>
/// Safety: of two threads whose <see cref="Wait"/> returns, one does so after a <see cref="Release"/> that followed the other's.
/// Liveness: starvation-free; the permit is handed to whoever has waited longest, so nobody overtakes a thread in line.
/// Allocation: none unless it waits.
/// Source: Dijkstra, Cooperating sequential processes, 1965.
/// </remarks>
public sealed class BinarySemaphore : ISemaphore
{
    private readonly Guard _guard;
    private readonly Queue<Parker> _line = new();
    private bool _isFree;

    /// <summary>Makes a semaphore that is free, or not yet.</summary>
    /// <param name="isFree">Whether the permit is there at first.</param>
    /// <param name="name">Its name in traces.</param>
    public BinarySemaphore(bool isFree = true, string name = "semaphore") =>
        (_isFree, _guard) = (isFree, new Guard(name, () => _isFree ? PrimitivesWords.PermitFree : PrimitivesWords.PermitTaken));

    /// <inheritdoc/>
    public void Wait()
    {
        _guard.Enter();
        if (_isFree)
        {
            _isFree = false;
            _guard.Exit();
            return;
        }
        var parker = new Parker(_guard.Name);
        // In line before the guard is left: whoever releases after that finds us.
        _line.Enqueue(parker);
        _guard.Exit();
        parker.Park();
    }

    /// <summary>Puts the permit back.</summary>
    /// <exception cref="InvalidOperationException">It was there: more was put back than taken.</exception>
    public void Release()
    {
        _guard.Enter();
        var wasFree = _isFree;
        // Handed over it is never free: nobody who comes along can snatch it from the one who is woken.
        _isFree = !_line.TryDequeue(out var next);
        _guard.Exit();
        next?.Unpark();
        if (wasFree) throw new InvalidOperationException(PrimitivesWords.PermitNotTaken);
    }
}
