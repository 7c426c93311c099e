using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A semaphore with one permit; who waits for it parks.</summary>
/// <remarks>
/// Safety: of two threads whose <see cref="Wait"/> returns, one does so after a <see cref="Release"/> that followed the other's.
/// Liveness: starvation-free; the permit is handed to who has waited longest, so nobody overtakes a thread in line.
/// Allocation: none unless it waits.
/// Source: Dijkstra, Cooperating sequential processes, 1965; handing over directly is the policy of Brinch Hansen, 1972.
/// </remarks>
/// <param name="isFree">Whether the permit is there at first.</param>
public sealed class BinarySemaphore(bool isFree = true) : ISemaphore
{
    // Awaited: taken, and somebody stands in line or is about to, which the guard protects.
    private const int Free = 0, Taken = 1, Awaited = 2;

    private readonly TestAndTestAndSetLock _guard = new();
    private readonly Queue<Parker> _line = new();
    private int _state = isFree ? Free : Taken;

    /// <inheritdoc/>
    public void Wait()
    {
        if (Atomic.CompareExchange(ref _state, Taken, Free) != Free) WaitInLine();
    }

    /// <summary>Puts the permit back.</summary>
    /// <exception cref="InvalidOperationException">It was there: more was put back than taken.</exception>
    public void Release()
    {
        switch (Atomic.CompareExchange(ref _state, Free, Taken))
        {
            case Free:
                throw new InvalidOperationException("Expected the permit to be taken when it is put back, but it was there. Call Release once for each Wait.");
            case Awaited:
                HandOver();
                break;
        }
    }

    private void WaitInLine()
    {
        _guard.Enter();
        // From here on a release hands over, and waits at the guard until we stand in line: our wake-up is not lost.
        if (Atomic.Exchange(ref _state, Awaited) == Free)
        {
            // It was put back just before. Then nobody stood in line, and it is ours.
            Atomic.Write(ref _state, Taken);
            _guard.Exit();
            return;
        }
        var parker = new Parker("a semaphore or lock");
        _line.Enqueue(parker);
        _guard.Exit();
        parker.Park();
    }

    private void HandOver()
    {
        _guard.Enter();
        var next = _line.Dequeue();
        // It stays taken, by the next one: nobody who comes along can snatch it.
        if (_line.Count == 0) Atomic.Write(ref _state, Taken);
        _guard.Exit();
        next.Unpark();
    }
}
