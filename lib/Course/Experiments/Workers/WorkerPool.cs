using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace NotebookCourse.Experiments.Workers;

/// <summary>Spreads a row of things over workers of this process, and reports what each of them did.</summary>
/// <remarks>
/// <c>hire</c> is called on each worker's own thread and returns what that worker does with a range, so that a worker
/// may keep something to itself.
/// </remarks>
internal sealed class WorkerPool(int count, Func<Action<IndexRange>> hire, TimeProvider clock)
{
    // So many chunks a worker that the last one to end is late by little, and so few that asking costs little.
    private const int ChunksPerWorker = 64, LargestChunk = 4096;

    /// <summary>The calling thread does all of it.</summary>
    public IReadOnlyList<WorkerLoad> Alone()
    {
        var only = new Worker(hire(), clock);
        only.Work(new(0, count));
        return [only.Load(0)];
    }

    /// <summary>Threads of their own, which take their shares as <paramref name="partitioning"/> says.</summary>
    public IReadOnlyList<WorkerLoad> OnThreads(int threads, Partitioning partitioning)
    {
        var shares = new WorkQueue(count, threads, partitioning);
        var loads = new WorkerLoad[threads];
        DedicatedThreads.Run(threads, number =>
        {
            var worker = new Worker(hire(), clock);
            foreach (var share in shares.Of(number))
                worker.Work(share);
            loads[number] = worker.Load(number);
        });
        return loads;
    }

    /// <summary><see cref="Parallel.For(int, int, ParallelOptions, Action{int})"/> over chunks, on threads of the pool.</summary>
    public IReadOnlyList<WorkerLoad> OnParallelFor(int workers, CancellationToken stop)
    {
        var chunks = Chunks(workers);
        return OnThePool(work => Parallel.For(
            0, chunks.Length, new() { MaxDegreeOfParallelism = workers, CancellationToken = stop }, next => work(chunks[next])));
    }

    /// <summary>A PLINQ query over chunks, on threads of the pool.</summary>
    public IReadOnlyList<WorkerLoad> OnPlinq(int workers, CancellationToken stop)
    {
        // An array alone would be cut into one range a worker before anyone begins.
        var chunks = Partitioner.Create(Chunks(workers), loadBalance: true);
        return OnThePool(work => chunks
            .AsParallel()
            .WithDegreeOfParallelism(workers)
            .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
            .WithCancellation(stop)
            .ForAll(work));
    }

    // The pool decides which threads come, so each that comes is a worker.
    private WorkerLoad[] OnThePool(Action<Action<IndexRange>> run)
    {
        using var hired = new ThreadLocal<Worker>(() => new(hire(), clock), trackAllValues: true);
        try
        {
            run(chunk => hired.Value!.Work(chunk));
        }
        catch (AggregateException several)
        {
            // As from threads of our own: the first failure as it was thrown.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
        return [.. hired.Values.Select((worker, number) => worker.Load(number))];
    }

    private IndexRange[] Chunks(int workers) =>
        Partitioning.Dynamic(Math.Clamp(count / (workers * ChunksPerWorker), 1, LargestChunk)).Cut(count, workers);

    /// <summary>A worker: what it does with a range, and how much it has done so far. Only its own thread touches it.</summary>
    private sealed class Worker(Action<IndexRange> work, TimeProvider clock)
    {
        private int _items;
        private TimeSpan _busy;

        public void Work(IndexRange share)
        {
            var start = clock.GetTimestamp();
            work(share);
            _busy += clock.GetElapsedTime(start);
            _items += share.Count;
        }

        public WorkerLoad Load(int worker) => new(worker, _items, _busy.TotalSeconds);
    }
}
