using System.Runtime.CompilerServices;
using NotebookCourse.Workloads;

namespace NotebookCourse.Experiments;

/// <summary>Measures the machine's capacity with a few milliseconds of bare arithmetic, on one thread and on several.</summary>
internal sealed class Yardstick(TimeProvider clock)
{
    private const int Turns = 3_000_000;

    private long _kept;

    /// <summary>How long one thread takes for one share, in clock ticks.</summary>
    public long Alone() => Ticks(1);

    /// <summary>How many times as fast as one thread so many threads are.</summary>
    /// <param name="threads">At least 2.</param>
    /// <param name="alone">What <see cref="Alone"/> found a moment ago.</param>
    public double TimesOneThread(int threads, long alone) => (double)threads * alone / Ticks(threads);

    private long Ticks(int threads)
    {
        // The clock starts when all are there: what it costs to start a thread belongs to the variants and not in here.
        long start = 0;
        using var together = new Barrier(threads, _ => start = clock.GetTimestamp());
        DedicatedThreads.Run(threads, worker =>
        {
            together.SignalAndWait();
            // Added up, so that the loop cannot be left out.
            Interlocked.Add(ref _kept, Spin((uint)worker));
        });
        return Math.Max(1, clock.GetTimestamp() - start);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint Spin(uint state)
    {
        for (var i = 0; i < Turns; i++)
            state = state * 1_664_525 + 1_013_904_223;
        return state;
    }
}
