using System.Diagnostics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Experiments;

/// <summary>Runs a small program very often on real threads, and counts how it ends.</summary>
/// <remarks>On a busy machine threads that are to begin together may have to wait for the system's next turn, a thousand times longer than a run takes; hence the time limit.</remarks>
public static class Stress
{
    private const int Batch = 1_000;

    // In seconds: how long no run may come to its end until one is given up.
    private const double LeastPatience = 2, MostPatience = 5;

    /// <summary>Runs a program again and again, on real threads.</summary>
    /// <param name="program">Makes it anew for each run. Its runs should come to an end by themselves, or to a deadlock of its <see cref="SharedLock"/>s; the first that does not is the last, and is given up.</param>
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
            var batch = new StressBatch([.. Enumerable.Range(0, Math.Min(Batch, times - done)).Select(_ => SettingUp.Make(program))], (ulong)done);
            batch.Run(TimeSpan.FromSeconds(Math.Clamp(seconds, LeastPatience, MostPatience)), stop);
            foreach (var outcome in batch.Outcomes()) counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            if (deadlock.Count == 0) deadlock = batch.Deadlock;
            done += batch.Ended;
            if (batch.HasGivenUp) return new StressRun(done, times, counts, deadlock, GaveUp: true);
        }
        while (done < times && clock.Elapsed.TotalSeconds < seconds);
        return new StressRun(done, times, counts, deadlock);
    }
}
