using System.Collections.Concurrent;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Runs a learner's asynchronous code on a thread of its own and knows when nothing in it can move any more.</summary>
/// <remarks>
/// What the code awaits continues on one thread of the context's own. What it sends to the thread pool is followed there through
/// its execution context, which every task and thread takes along. So "nothing more happens" is seen and not
/// guessed after a time. Delays of the real clock do not count as movement: nothing here should wait for a clock.
/// </remarks>
internal sealed class IdleDetectingSynchronizationContext : SynchronizationContext, IDisposable
{
    // A pool thread that has taken work, and is not yet in its context, is seen by none of the signs below; within so
    // many round trips through the pool it is.
    private const int QuietRounds = 5;
    private const int DoubtMilliseconds = 1_000;

    private static readonly AsyncLocal<IdleDetectingSynchronizationContext?> Here = new(OnContextChanged);

    private readonly CancellationToken _stop;
    private readonly Thread _thread;
    private readonly Queue<(SendOrPostCallback Call, object? State)> _calls = new();
    private readonly ConcurrentDictionary<Thread, bool> _elsewhere = new();
    private bool _idle, _over;
    private int _moves;

    /// <summary>Starts the thread on which the code under test runs.</summary>
    /// <param name="stop">Ends waiting for the code to settle.</param>
    public IdleDetectingSynchronizationContext(CancellationToken stop)
    {
        _stop = stop;
        _thread = new Thread(Run) { IsBackground = true, Name = "code under test" };
        _thread.Start();
    }

    /// <summary>What escaped from the code outside its task, as from an <c>async void</c> method.</summary>
    public Exception? Escaped { get; private set; }

    /// <summary>Whether the code holds its thread, in a wait that is no <c>await</c>.</summary>
    public bool IsBlocked => !Idle() && Waits(_thread);

    /// <summary>How often a complaint went away only when nothing seemed to move any more: rarely by accident, again and again if the code waits for a clock.</summary>
    public int Belated { get; private set; }

    /// <summary>Begins the code, and waits until nothing moves.</summary>
    /// <returns>Its task; null if it has not come to its first <c>await</c>, or gave null.</returns>
    public Task<T>? Begin<T>(Func<Task<T>?> code)
    {
        Task<T>? task = null;
        Do(() =>
        {
            try
            {
                task = code();
            }
            catch (Exception thrown)
            {
                task = Task.FromException<T>(thrown);
            }
        });
        return task;
    }

    /// <summary>Does something on its own thread, and waits until nothing moves.</summary>
    public void Do(Action action)
    {
        Post(_ => action(), null);
        Settle();
    }

    /// <summary>A complaint, if there is still one when it is sure that nothing moves.</summary>
    /// <remarks>
    /// A pool thread that the system has not let run between taking work and entering its context shows in none of the
    /// signs. Only the pool's own count of busy threads knows of it, which counts other people's work too; so where
    /// it stays above what is ours, the complaint gets time to vanish before it is believed.
    /// </remarks>
    public string? Sure(Func<string?> complaint)
    {
        var start = Environment.TickCount64;
        for (var wasThere = false; ; wasThere = true)
        {
            var sure = IsStill() && PoolIsOurs() || Environment.TickCount64 - start > DoubtMilliseconds;
            if (complaint() is not { } found)
            {
                if (wasThere)
                    Belated++;
                return null;
            }
            if (sure)
                return found;
            Settle();
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_calls)
        {
            _moves++;
            _calls.Enqueue((d, state));
            Monitor.PulseAll(_calls);
        }
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException(ExercisesWords.ContextCannotSend);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Ends the thread, also out of a wait that would never end.</summary>
    public void Dispose()
    {
        lock (_calls)
        {
            _over = true;
            Monitor.PulseAll(_calls);
        }
        if (IsBlocked)
            _thread.Interrupt();
    }

    private void Run()
    {
        Here.Value = this;
        SetSynchronizationContext(this);
        try
        {
            while (Take() is { } next)
            {
                try
                {
                    Attempt.As(ExercisesWords.StuckCode, () => next.Call(next.State));
                }
                catch (Exception thrown) when (thrown is not ThreadInterruptedException)
                {
                    Escaped ??= thrown;
                }
            }
        }
        catch (ThreadInterruptedException)
        {
            // Dispose ended a wait of code whose fault is already known.
        }
    }

    private (SendOrPostCallback Call, object? State)? Take()
    {
        lock (_calls)
        {
            _idle = true;
            while (_calls.Count == 0)
            {
                if (_over)
                    return null;
                Monitor.Wait(_calls);
            }
            _idle = false;
            return _calls.Dequeue();
        }
    }

    private void Settle()
    {
        var spin = new SpinWait();
        for (var quiet = 0; quiet < QuietRounds;)
        {
            _stop.ThrowIfCancellationRequested();
            var before = Moves();
            if (IsStill())
            {
                ThroughThePool();
                quiet = IsStill() && Moves() == before ? quiet + 1 : 0;
            }
            else
            {
                quiet = 0;
                spin.SpinOnce();
            }
        }
    }

    private int Moves()
    {
        lock (_calls)
            return _moves;
    }

    private bool Idle()
    {
        lock (_calls)
            return _idle && _calls.Count == 0;
    }

    private bool IsStill() =>
        (Idle() || Waits(_thread) && !HasIdled()) && _elsewhere.Keys.All(Waits) && ThreadPool.PendingWorkItemCount == 0;

    // Its own thread waits for calls: that is not in the code under test.
    private bool HasIdled()
    {
        lock (_calls)
            return _idle;
    }

    private void ThroughThePool()
    {
        using var through = new ManualResetEventSlim();
        ThreadPool.UnsafeQueueUserWorkItem(static done => done.Set(), through, preferLocal: false);
        through.Wait(_stop);
    }

    private bool PoolIsOurs()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        var known = _elsewhere.Keys.Count(thread => thread.IsThreadPoolThread) + (Thread.CurrentThread.IsThreadPoolThread ? 1 : 0);
        return most - free <= known;
    }

    private static bool Waits(Thread thread) => (thread.ThreadState & ThreadState.WaitSleepJoin) != 0;

    private static void OnContextChanged(AsyncLocalValueChangedArgs<IdleDetectingSynchronizationContext?> change)
    {
        if (!change.ThreadContextChanged)
            return;
        change.PreviousValue?.Left(Thread.CurrentThread);
        change.CurrentValue?.Entered(Thread.CurrentThread);
    }

    private void Entered(Thread thread)
    {
        if (thread == _thread)
            return;
        _elsewhere[thread] = true;
        lock (_calls)
            _moves++;
    }

    private void Left(Thread thread) => _elsewhere.TryRemove(thread, out _);
}
