namespace NotebookCourse.Experiments;

/// <summary>Measures the machine's capacity with a few milliseconds of bare arithmetic, on one thread and on several.</summary>
internal sealed class CapacityProbe(TimeProvider clock)
{
    private const int Turns = 3_000_000;

    // The best of a few: the first finds the threads where they were started, often all on one processor.
    private const int Shots = 3;

    private long _kept;

    /// <summary>How long one thread takes for one share, in clock ticks.</summary>
    public long Alone() => Ticks(1);

    /// <summary>How many times as fast as one thread several threads are.</summary>
    /// <param name="threads">At least 2.</param>
    /// <param name="alone">What <see cref="Alone"/> found a moment ago.</param>
    /// <returns>At most as many times as there are threads: more would say that something held up the one, and not what several can do.</returns>
    public double TimesOneThread(int threads, long alone) => Math.Min(threads, (double)threads * alone / Ticks(threads));

    private long Ticks(int threads)
    {
        // The clock starts when all are there: what it costs to start a thread belongs to the variants and not in here.
        var (start, best) = (0L, long.MaxValue);
        using var ready = new Barrier(threads, _ => start = clock.GetTimestamp());
        using var done = new Barrier(threads, _ => best = Math.Min(best, clock.GetTimestamp() - start));
        DedicatedThreads.Run(threads, worker =>
        {
            for (var shot = 0; shot < Shots; shot++)
            {
                ready.SignalAndWait();
                // Added up, so that the loop cannot be left out.
                Interlocked.Add(ref _kept, Arithmetic.Spin((uint)worker, Turns));
                done.SignalAndWait();
            }
        });
        return Math.Max(1, best);
    }
}
