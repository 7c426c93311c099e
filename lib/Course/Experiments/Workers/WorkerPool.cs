using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace NotebookCourse.Experiments.Workers;

/// <summary>Spreads a row of things over workers of this process, and reports what each of them did.</summary>
/// <remarks>
/// The functions of a crew are given a way to hire: it is called on a worker's own thread and returns what that
/// worker does with a stretch, so that a worker may keep something to itself.
/// </remarks>
internal sealed class WorkerPool(int count, Func<Action<IndexRange>> hire, TimeProvider clock)
{
    // So many chunks a worker that the last one to end is late by little, and so few that asking costs little.
    private const int ChunksPerWorker = 64, LargestChunk = 4096;

    /// <summary>The calling thread does all of it.</summary>
    public IReadOnlyList<WorkerLoad> Alone()
    {
        var seat = new Seat(hire(), clock);
        seat.Work(new(0, count));
        return [seat.Load(0)];
    }

    /// <summary>Threads of their own, which take their shares as <paramref name="sharing"/> says.</summary>
    public IReadOnlyList<WorkerLoad> OnThreads(int threads, Partitioning sharing)
    {
        var shares = new WorkQueue(count, threads, sharing);
        var loads = new WorkerLoad[threads];
        DedicatedThreads.Run(threads, worker =>
        {
            var seat = new Seat(hire(), clock);
            foreach (var share in shares.Of(worker))
                seat.Work(share);
            loads[worker] = seat.Load(worker);
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
        // An array alone would be cut into one stretch a worker before anyone begins.
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
        using var seats = new ThreadLocal<Seat>(() => new(hire(), clock), trackAllValues: true);
        try
        {
            run(chunk => seats.Value!.Work(chunk));
        }
        catch (AggregateException several)
        {
            // As from threads of our own: the first failure as it was thrown.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
        return [.. seats.Values.Select((seat, worker) => seat.Load(worker))];
    }

    private IndexRange[] Chunks(int workers) =>
        Partitioning.Dynamic(Math.Clamp(count / (workers * ChunksPerWorker), 1, LargestChunk)).Cut(count, workers);

    /// <summary>One worker's place: its work, and what it has done so far. Only its own thread touches it.</summary>
    private sealed class Seat(Action<IndexRange> work, TimeProvider clock)
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
