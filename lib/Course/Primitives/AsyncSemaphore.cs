using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>Permits that are awaited: no thread blocks while there is none.</summary>
/// <remarks>
/// Safety: as many waits are served as there were permits at first and releases since. A wait is served or cancelled,
/// never both, and a permit that meets a cancelled wait goes to the next one.
/// Fairness: first come, first served; of calls that overlap, either may be first.
/// Liveness: lock-free. A served wait goes on elsewhere, never inside <see cref="Release"/>.
/// A cancelled wait keeps its place, which is passed over when its turn comes.
/// Allocates nothing when a permit is there.
/// </remarks>
public sealed class AsyncSemaphore
{
    private readonly MichaelScottQueue<Waiter> _waiters = new();

    // Permits less waits: below zero, as many are waiting.
    private int _balance;

    /// <summary>A semaphore with permits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than none.</exception>
    public AsyncSemaphore(int permits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(permits);
        _balance = permits;
    }

    /// <summary>How many permits are there at this moment.</summary>
    public int Permits => Math.Max(0, Atomic.Read(ref _balance));

    /// <summary>Waits for a permit and takes it.</summary>
    /// <param name="cancellation">Ends the wait, if it comes before the permit.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Task WaitAsync(CancellationToken cancellation = default)
    {
        if (cancellation.IsCancellationRequested) return Task.FromCanceled(cancellation);
        if (TryTake()) return Task.CompletedTask;
        var waiter = new Waiter();
        // First in line, then counted: whoever serves a counted waiter finds one in line.
        _waiters.Enqueue(waiter);
        // A permit came meanwhile. It is for the first in line, who need not be this one.
        if (Atomic.Add(ref _balance, -1) >= 0) ServeNext();
        waiter.CancelBy(cancellation);
        return waiter.Task;
    }

    /// <summary>Takes a permit, if there is one.</summary>
    public bool TryTake()
    {
        while (true)
        {
            var balance = Atomic.Read(ref _balance);
            if (balance <= 0) return false;
            if (Atomic.CompareExchange(ref _balance, balance - 1, balance) == balance) return true;
        }
    }

    /// <summary>Gives a permit: to the first who waits, if anyone does.</summary>
    public void Release()
    {
        if (Atomic.Add(ref _balance, 1) <= 0) ServeNext();
    }

    // One permit is owed to the first in line. If that one has gone, the permit is as good as released again:
    // forgetting it here would let all that follow wait for ever.
    private void ServeNext()
    {
        do
        {
            if (!_waiters.TryDequeue(out var waiter)) throw new InvalidOperationException(PrimitivesWords.WaiterMissing);
            if (waiter.TryServe()) return;
        }
        while (Atomic.Add(ref _balance, 1) <= 0);
    }

    private sealed class Waiter
    {
        private const int Waiting = 0, Served = 1, Cancelled = 2;

        // What follows the await must not run inside Release, under whatever its caller holds.
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _state = Waiting;
        private CancellationTokenRegistration _registration;

        public Task Task => _done.Task;

        public bool TryServe()
        {
            if (Atomic.CompareExchange(ref _state, Served, Waiting) != Waiting) return false;
            _done.SetResult();
            return true;
        }

        public void CancelBy(CancellationToken cancellation)
        {
            if (!cancellation.CanBeCanceled || Task.IsCompleted) return;
            _registration = cancellation.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).Cancel(token), this);
            // So that a long-lived token does not keep those it need not cancel any more.
            _ = Task.ContinueWith(static (_, waiter) => ((Waiter)waiter!)._registration.Unregister(), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        private void Cancel(CancellationToken cancellation)
        {
            if (Atomic.CompareExchange(ref _state, Cancelled, Waiting) == Waiting) _done.SetCanceled(cancellation);
        }
    }
}
