using NotebookCourse.Interleaving;

namespace NotebookCourse.Workloads.Races;

/// <summary>Runs a small program very often on real threads, and counts how it ends.</summary>
/// <remarks>
/// The actors of a run wait for each other before they begin, and each then lets a few nanoseconds pass, drawn anew
/// each time: threads that begin in step stay in step, and would show one order only.
/// </remarks>
public static class Stress
{
    private const int Batch = 1_000;
    private const int MostDelay = 64;

    /// <summary>Runs a program.</summary>
    /// <param name="program">Makes it anew for each run. Its runs must come to an end by themselves.</param>
    /// <param name="times">How often: 1 to 100,000,000.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static StressRun Run(Func<Scenario> program, int times = 100_000)
    {
        ArgumentNullException.ThrowIfNull(program);
        Require.InRange(times, 1, 100_000_000);
        var stop = Ambient.StopToken;
        var counts = new Dictionary<Ending, long>();
        for (var done = 0; done < times; done += Batch)
        {
            stop.ThrowIfCancellationRequested();
            RunBatch([.. Enumerable.Range(0, Math.Min(Batch, times - done)).Select(_ => program())], counts, (ulong)done);
        }
        return new StressRun(times, counts);
    }

    private static void RunBatch(Scenario[] scenarios, Dictionary<Ending, long> counts, ulong seed)
    {
        var arrived = new int[scenarios.Length];
        var failures = new Exception?[scenarios.Length];
        DedicatedThreads.Run(scenarios[0].Actors.Count, actor =>
        {
            var chance = new SplitMix64(seed + (ulong)actor);
            for (var run = 0; run < scenarios.Length; run++) RunActor(scenarios[run], actor, ref arrived[run], ref failures[run], (int)(chance.Next() % MostDelay));
        });
        for (var run = 0; run < scenarios.Length; run++)
        {
            var ending = failures[run] is { } failure
                ? new Ending(EndingKind.Failed, failure.GetType(), $"{failure.GetType().Name}: {failure.Message}")
                : Completed(scenarios[run].Outcome());
            counts[ending] = counts.GetValueOrDefault(ending) + 1;
        }
    }

    private static void RunActor(Scenario scenario, int actor, ref int arrived, ref Exception? failure, int delay)
    {
        Rendezvous.Meet(ref arrived, scenario.Actors.Count);
        for (var step = 0; step < delay; step++) Volatile.Read(ref arrived);
        try
        {
            scenario.Actors[actor]();
        }
        catch (Exception error)
        {
            Volatile.Write(ref failure, error);
        }
    }

    private static Ending Completed(object? outcome) => new(EndingKind.Completed, outcome, outcome?.ToString() ?? "");
}
