using System.Diagnostics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Experiments;

/// <summary>Runs a small program very often on real threads, and counts how it ends.</summary>
/// <remarks>
/// The threads of a run wait for each other before they begin, and each then lets a few nanoseconds pass, drawn anew
/// each time: threads that begin in step stay in step, and would show one order only. On a busy machine a meeting may
/// have to wait for the kernel's next turn, a thousand times longer than a run takes; hence the time limit.
/// </remarks>
public static class Stress
{
    private const int Batch = 1_000;
    private const int MostDelay = 64;

    /// <summary>Runs a program again and again, on real threads.</summary>
    /// <param name="program">Makes it anew for each run. Its runs must come to an end by themselves, or to a deadlock of its <see cref="SharedLock"/>s.</param>
    /// <param name="times">How often: 1 to 100,000,000.</param>
    /// <param name="seconds">After how long it begins no further thousand of runs, though fewer than asked for are done: 0 to 3,600 seconds.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static StressRun Run(Func<Scenario> program, int times = 100_000, double seconds = 20)
    {
        ArgumentNullException.ThrowIfNull(program);
        Require.InRange(times, 1, 100_000_000);
        Require.InRange(seconds, 0, 3_600);
        var stop = HostContext.StopToken;
        var counts = new Dictionary<Outcome, long>();
        IReadOnlyList<Wait> deadlock = [];
        var (done, clock) = (0, Stopwatch.StartNew());
        do
        {
            stop.ThrowIfCancellationRequested();
            var runs = Math.Min(Batch, times - done);
            var found = RunBatch([.. Enumerable.Range(0, runs).Select(_ => program())], counts, (ulong)done);
            if (deadlock.Count == 0) deadlock = found;
            done += runs;
        }
        while (done < times && clock.Elapsed.TotalSeconds < seconds);
        return new StressRun(done, times, counts, deadlock);
    }

    // Returns who waited for whom in the first run that ended in a deadlock, if one did.
    private static IReadOnlyList<Wait> RunBatch(Scenario[] scenarios, Dictionary<Outcome, long> counts, ulong seed)
    {
        var arrived = new int[scenarios.Length];
        var failures = new Exception?[scenarios.Length];
        LiveRun[] runs = [.. scenarios.Select(scenario => new LiveRun(scenario.Threads.Count))];
        DedicatedThreads.Run(scenarios[0].Threads.Count, thread =>
        {
            var chance = new SplitMix64(seed + (ulong)thread);
            for (var run = 0; run < scenarios.Length; run++)
            {
                Rendezvous.Meet(ref arrived[run], scenarios[run].Threads.Count);
                for (var delay = chance.Next() % MostDelay; delay > 0; delay--) Volatile.Read(ref arrived[run]);
                RunThread(runs[run], thread, scenarios[run].Threads[thread], ref failures[run]);
            }
        });
        for (var run = 0; run < scenarios.Length; run++)
        {
            var outcome = OutcomeOf(scenarios[run], runs[run], failures[run]);
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        }
        return runs.FirstOrDefault(run => run.Deadlock.Count > 0)?.Deadlock ?? [];
    }

    private static void RunThread(LiveRun run, int thread, Action body, ref Exception? failure)
    {
        try
        {
            run.Run(thread, body);
        }
        catch (Exception error)
        {
            Volatile.Write(ref failure, error);
        }
    }

    private static Outcome OutcomeOf(Scenario scenario, LiveRun run, Exception? failure)
    {
        if (failure is not null) return new Outcome(OutcomeKind.Failed, failure.GetType(), $"{failure.GetType().Name}: {failure.Message}");
        if (run.Deadlock.Count > 0) return new Outcome(OutcomeKind.Deadlock, null, string.Join("; ", run.Deadlock));
        return Completed(scenario.Result());
    }

    private static Outcome Completed(object? outcome) => new(OutcomeKind.Completed, outcome, outcome?.ToString() ?? "");
}
