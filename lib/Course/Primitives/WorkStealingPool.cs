using System.Numerics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>Threads that fork work and join it: each works off its own deque and, when that is empty, steals from the others.</summary>
/// <remarks>
/// Safety: each job runs once. Liveness: a job that is forked is run, as long as jobs wait for nothing but jobs; a job
/// that blocks otherwise takes a worker away. Work comes in no order. A worker without work sleeps.
/// Forking allocates the job.
/// Source: Blumofe and Leiserson, 1999; deques of Chase and Lev, 2005.
/// </remarks>
public sealed class WorkStealingPool : IDisposable
{
    /// <summary>The most workers that a pool may have: who sleeps is noted in the bits of one word.</summary>
    public const int MostWorkers = 63;

    [ThreadStatic]
    private static Worker? _me;

    private readonly Worker[] _workers;
    private readonly Thread[] _threads;
    private readonly MichaelScottQueue<Job> _injected = new();
    private long _sleepers;
    private bool _isOver;

    /// <summary>A pool whose workers wait for work.</summary>
    /// <param name="workers">How many: 1 to <see cref="MostWorkers"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in its range.</exception>
    public WorkStealingPool(int workers)
        : this(workers, hasThreads: true)
    {
    }

    /// <summary>A pool whose workers are to be played by others, so that their schedules can be explored.</summary>
    internal WorkStealingPool(int workers, bool hasThreads)
    {
        _workers = [.. Enumerable.Range(0, Require.InRange(workers, 1, MostWorkers)).Select(number => new Worker(this, number))];
        _threads = hasThreads ? [.. _workers.Select(worker => new Thread(() => Play(worker.Number)) { IsBackground = true, Name = $"worker {worker.Number}" })] : [];
        foreach (var thread in _threads) thread.Start();
    }

    /// <summary>How many workers it has.</summary>
    public int Workers => _workers.Length;

    private Worker? Me => _me is { } worker && worker.Pool == this ? worker : null;

    /// <summary>Has work done by any worker, while the caller goes on.</summary>
    public Job Fork(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Fork(new Job(this, work));
    }

    /// <summary>Has work with a result done by any worker, while the caller goes on.</summary>
    public Job<T> Fork<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Fork(new Job<T>(this, work));
    }

    /// <summary>Has work done by the pool, and returns when it is done. Throws what it throws.</summary>
    public void Run(Action work) => Fork(work).Join();

    /// <summary>Has work with a result done by the pool, and returns that. Throws what it throws.</summary>
    public T Run<T>(Func<T> work) => Fork(work).Join();

    /// <summary>Ends the pool when all that was forked before has been done.</summary>
    /// <exception cref="InvalidOperationException">A worker of the pool calls it, which would wait for itself.</exception>
    public void Dispose()
    {
        if (Me is not null) throw new InvalidOperationException(PrimitivesWords.PoolDisposedFromInside);
        End();
        foreach (var thread in _threads) thread.Join();
    }

    /// <summary>Lets its workers end when they find nothing to do.</summary>
    internal void End()
    {
        Atomic.Write(ref _isOver, true);
        foreach (var worker in _workers) worker.Bed.Unpark();
    }

    /// <summary>Does what a worker does, until the pool ends.</summary>
    internal void Play(int number)
    {
        var worker = _me = _workers[number];
        try
        {
            while (true)
            {
                // Read before the look for work: what was forked before the end is then found.
                var isOver = Atomic.Read(ref _isOver);
                if (Find(worker) is { } job) job.Run();
                else if (isOver) return;
                else Sleep(worker, null);
            }
        }
        finally
        {
            _me = null;
        }
    }

    /// <summary>Returns when a job is done.</summary>
    internal void WaitFor(Job job)
    {
        if (Me is not { } worker)
        {
            var bed = new Parker("the job");
            job.WakeWhenDone(bed);
            bed.Park();
            return;
        }
        // A worker that only waited would hold up the work that it waits for.
        var isNoted = false;
        while (!job.IsDone)
        {
            if (Find(worker) is { } other)
            {
                other.Run();
                continue;
            }
            if (!isNoted) job.WakeWhenDone(worker.Bed);
            isNoted = true;
            Sleep(worker, job);
        }
    }

    private TJob Fork<TJob>(TJob job)
        where TJob : Job
    {
        if (Me is { } worker)
        {
            worker.Deque.Push(job);
        }
        else
        {
            ObjectDisposedException.ThrowIf(Atomic.Read(ref _isOver), this);
            _injected.Enqueue(job);
        }
        // First the work, then the look for sleepers; a sleeper notes itself first and then looks for work. With a fence
        // on both sides one of them sees the other. Without it, work could lie there while all sleep.
        Interlocked.MemoryBarrier();
        WakeOne();
        return job;
    }

    private Job? Find(Worker worker)
    {
        if (worker.Deque.TryPop(out var job) || _injected.TryDequeue(out job)) return job;
        // From a random one on, so that thieves do not all come to the same.
        var first = worker.Draw(_workers.Length);
        for (var number = 0; number < _workers.Length; number++)
        {
            var victim = _workers[(first + number) % _workers.Length];
            if (victim != worker && victim.Deque.TrySteal(out job)) return job;
        }
        return null;
    }

    private void Sleep(Worker worker, Job? awaited)
    {
        Note(worker.Bit, 0);
        if (!HasWork() && !Atomic.Read(ref _isOver) && awaited is not { IsDone: true }) worker.Bed.Park();
        Note(0, worker.Bit);
    }

    private bool HasWork() => !_injected.IsEmpty || Array.Exists(_workers, static worker => !worker.Deque.IsEmpty);

    private void WakeOne()
    {
        while (Atomic.Read(ref _sleepers) is var sleepers and not 0)
        {
            var number = BitOperations.TrailingZeroCount(sleepers);
            // Struck off by whoever wakes it, so that two pieces of work wake two.
            if (Atomic.CompareExchange(ref _sleepers, sleepers & ~_workers[number].Bit, sleepers) != sleepers) continue;
            _workers[number].Bed.Unpark();
            return;
        }
    }

    private void Note(long added, long removed)
    {
        while (Atomic.Read(ref _sleepers) is var sleepers && Atomic.CompareExchange(ref _sleepers, (sleepers | added) & ~removed, sleepers) != sleepers)
        {
        }
    }

    private sealed class Worker(WorkStealingPool pool, int number)
    {
        private uint _chance = (uint)number + 1;

        public WorkStealingPool Pool => pool;

        public int Number => number;

        public long Bit => 1L << number;

        public ChaseLevDeque<Job> Deque { get; } = new(256);

        public Parker Bed { get; } = new("work");

        /// <summary>A number below a bound, by xorshift (Marsaglia, 2003): the same in every run, as exploring needs.</summary>
        public int Draw(int bound)
        {
            _chance ^= _chance << 13;
            _chance ^= _chance >> 17;
            _chance ^= _chance << 5;
            return (int)(_chance % (uint)bound);
        }
    }
}
