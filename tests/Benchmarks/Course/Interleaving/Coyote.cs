using Microsoft.Coyote;
using Microsoft.Coyote.SystematicTesting;

namespace NotebookCourse.Benchmarks.Course.Interleaving;

/// <summary>Microsoft Coyote, the peer of the explorer.</summary>
internal static class Coyote
{
    /// <summary>How many schedules it runs up to the first bug; null if there is none among so many.</summary>
    /// <param name="program">What it runs.</param>
    /// <param name="depth">For its probabilistic strategy, as many changes of priority; null for choosing at random.</param>
    /// <param name="seed">Where chance begins.</param>
    /// <param name="most">After how many schedules it gives up.</param>
    public static int? SchedulesToBug(Action program, int? depth, int seed, int most)
    {
        var report = Run(program, Configuration(depth, seed, most));
        return report.NumOfFoundBugs > 0 ? Schedules(report) : null;
    }

    /// <summary>How many schedules a second it runs, bug or not.</summary>
    public static double SchedulesPerSecond(Action program, int schedules)
    {
        var start = TimeProvider.System.GetTimestamp();
        var report = Run(program, Configuration(null, 1, schedules).WithTestIterationsRunToCompletion());
        return Schedules(report) / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static int Schedules(TestReport report) => report.NumOfExploredFairPaths + report.NumOfExploredUnfairPaths;

    private static Configuration Configuration(int? depth, int seed, int schedules)
    {
        // Its run i begins at seed + i, so that neighbouring seeds would nearly draw the same.
        var common = Microsoft.Coyote.Configuration.Create().WithTestingIterations((uint)schedules).WithRandomGeneratorSeed((uint)seed * 1_000_003)
            .WithTelemetryEnabled(false);
        return depth is { } changes ? common.WithPrioritizationStrategy(isFair: false, (uint)changes) : common.WithRandomStrategy();
    }

    private static TestReport Run(Action program, Configuration configuration)
    {
        using var engine = TestingEngine.Create(configuration, program);
        // It tells the console of each tenth run.
        var console = Console.Out;
        Console.SetOut(TextWriter.Null);
        try
        {
            engine.Run();
        }
        finally
        {
            Console.SetOut(console);
        }
        return engine.TestReport;
    }
}
