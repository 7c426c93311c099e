using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Races;

/// <summary>Ways in which several threads count together.</summary>
public static class Counters
{
    private const int Together = 2_000_000;

    // Rounds in any case, so that there is a range to show.
    private const int LeastRounds = 5;

    private static int _count;

    /// <summary>
    /// Lets threads count without any order between them, and looks how much of it arrived: several times, and again until
    /// something is lost or a second is up.
    /// </summary>
    /// <param name="threads">1 to 64.</param>
    /// <param name="perThread">How often each adds one: 1 to 100,000,000.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static CounterRun Race(int threads, int perThread = 1_000_000)
    {
        Require.InRange(threads, 1, 64);
        Require.InRange(perThread, 1, 100_000_000);
        return new(threads, perThread, RoundsOf(threads, perThread, () => Round(threads, perThread)));
    }

    /// <summary>The same with threads of your own: makes rounds until something is lost or a second is up.</summary>
    /// <param name="threads">How many threads a round has: 1 to 64.</param>
    /// <param name="perThread">How often each adds one in a round: 1 to 100,000,000.</param>
    /// <param name="round">Makes a round, and says what the counter holds at its end.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static CounterRun Race(int threads, int perThread, Func<int> round)
    {
        ArgumentNullException.ThrowIfNull(round);
        Require.InRange(threads, 1, 64);
        Require.InRange(perThread, 1, 100_000_000);
        return new(threads, perThread, RoundsOf(threads, perThread, round));
    }

    // One thread alone loses nothing however often it is asked.
    private static IReadOnlyList<int> RoundsOf(int threads, int perThread, Func<int> round) => threads == 1 ? [round()] : UntilSeen.Repeat(
        round, count => count < (long)threads * perThread, LeastRounds, TimeProvider.System, HostContext.StopToken);

    private static int Round(int threads, int perThread)
    {
        _count = 0;
        using var together = new System.Threading.Barrier(threads);
        DedicatedThreads.Run(threads, _ =>
        {
            together.SignalAndWait();
            // Volatile, so that the compiler leaves all of the additions in memory; three steps all the same.
            for (var time = 0; time < perThread; time++) Volatile.Write(ref _count, Volatile.Read(ref _count) + 1);
        });
        return _count;
    }

    /// <summary>Every addition inside a critical section.</summary>
    public static Variant WithLock(int threads) => Variant("lock", RacesWords.CountWithLock, threads, (count, gate, additions) =>
    {
        for (var time = 0; time < additions; time++)
        {
            lock (gate) count.Value++;
        }
    });

    /// <summary>Every addition one indivisible step of the processor.</summary>
    public static Variant WithInterlocked(int threads) => Variant("interlocked", RacesWords.CountWithInterlocked, threads, (count, _, additions) =>
    {
        for (var time = 0; time < additions; time++) Interlocked.Increment(ref count.Value);
    });

    /// <summary>Each thread counts for itself and adds its sum once.</summary>
    public static Variant PerThreadThenSum(int threads) => Variant("per-thread", RacesWords.CountPerThread, threads, (count, _, additions) =>
    {
        var mine = 0;
        // Volatile, so that the loop is not computed away.
        for (var time = 0; time < additions; time++) Volatile.Write(ref mine, Volatile.Read(ref mine) + 1);
        Interlocked.Add(ref count.Value, mine);
    });

    private static Variant Variant(string id, string name, int threads, Action<Count, Lock, int> add)
    {
        Require.InRange(threads, 1, 64);
        return NotebookCourse.Experiments.Variant.Repeated(
            name,
            times =>
            {
                var (count, gate) = (new Count(), new Lock());
                DedicatedThreads.Run(threads, thread =>
                {
                    for (var time = 0; time < times; time++) add(count, gate, ShareOf(thread, threads));
                });
                return count.Value;
            },
            Verify) with
        { Id = id, Workers = threads };
    }

    // Counters go around in a circle, and so does what is expected of many rounds.
    private static void Verify(int counted, int times)
    {
        var expected = unchecked(Together * times);
        if (counted != expected)
            throw new WrongAnswerException(ExperimentsWords.CountedWrongly.With(counted, expected));
    }

    // All of them, shared out as evenly as they go.
    private static int ShareOf(int thread, int threads) => (Together / threads) + (thread < Together % threads ? 1 : 0);

    private sealed class Count
    {
        public int Value;
    }
}
