using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A lock that is awaited, and may be held across an await: <c>using (await gate.EnterAsync()) { … }</c>.</summary>
/// <remarks>
/// Safety: at most one holder. Fairness: first come, first served. Liveness: deadlock-free; a waiter that is cancelled
/// passes the lock on. Not reentrant: a holder that enters again waits for itself.
/// Belongs to no thread: what follows an await may leave it on another one.
/// Allocates nothing when it is free.
/// </remarks>
public sealed class AsyncLock
{
    private readonly AsyncSemaphore _free = new(1);
    private int _turn;

    /// <summary>Waits until the lock is free and holds it until the result is disposed of.</summary>
    /// <param name="cancellation">Ends the wait, if it comes before the lock.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public ValueTask<Holding> EnterAsync(CancellationToken cancellation = default)
    {
        var entering = _free.WaitAsync(cancellation);
        return entering.IsCompletedSuccessfully ? new ValueTask<Holding>(Hold()) : new ValueTask<Holding>(HoldAfter(entering));
    }

    private async Task<Holding> HoldAfter(Task entering)
    {
        await entering.ConfigureAwait(false);
        return Hold();
    }

    // Only the holder comes here, and only the holder's turn is one that can be ended.
    private Holding Hold() => new(this, Atomic.Read(ref _turn));

    private void Leave(int turn)
    {
        // Leaving twice would let two in at once.
        if (Atomic.CompareExchange(ref _turn, turn + 1, turn) != turn)
            throw new InvalidOperationException(PrimitivesWords.AsyncLockLeftTwice);
        _free.Release();
    }

    /// <summary>The lock while it is held; disposing of it leaves the lock.</summary>
    public readonly record struct Holding : IDisposable
    {
        private readonly AsyncLock _lock;
        private readonly int _turn;

        internal Holding(AsyncLock held, int turn) => (_lock, _turn) = (held, turn);

        /// <summary>Leaves the lock, so that another may enter.</summary>
        /// <exception cref="InvalidOperationException">It has been left already.</exception>
        public void Dispose() => _lock.Leave(_turn);
    }
}
