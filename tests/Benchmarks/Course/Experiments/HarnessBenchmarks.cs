using System.Globalization;
using NotebookCourse.Experiments;

namespace NotebookCourse.Benchmarks.Course.Experiments;

/// <summary>What the harness adds to what it measures: a millisecond of work inside it, beside the same work timed bare.</summary>
public static class HarnessBenchmarks
{
    private const int Rounds = 400;
    private const double Millisecond = 0.001;

    /// <summary>Prints the overhead as a share of the work.</summary>
    public static void Run()
    {
        var turns = Calibrate();
        List<double> bare = [], overheads = [];
        // Taken in turns, so that a machine that changes its speed changes it for both.
        for (var pair = 0; pair < 15; pair++)
        {
            var direct = new Samples(Enumerable.Range(0, Rounds).Select(_ => Bare(turns)));
            var spin = Variant.Of("a millisecond", _ => Spin(turns), _ => { });
            var harnessed = (Experiment.Compare(spin) with { WarmUps = 0, Repeats = Rounds }).Run(CancellationToken.None).Baseline.Seconds;
            bare.Add(direct.Median * 1e6);
            overheads.Add((harnessed.Median / direct.Median - 1) * 100);
        }
        var (work, overhead) = (new Samples(bare), new Samples(overheads));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"work: {work.Median:F0} µs; overhead of the harness, % (below 1): {overhead.Median:F2} (middle half {overhead.LowerQuartile:F2} to {overhead.UpperQuartile:F2}, {overhead.Count} pairs of {Rounds} runs)"));
    }

    private static int Calibrate()
    {
        var turns = 1_000_000;
        for (var i = 0; i < 20; i++)
            turns = Math.Max(1_000, (int)(turns * Millisecond / Bare(turns)));
        return turns;
    }

    private static double Bare(int turns)
    {
        GC.Collect();
        var start = TimeProvider.System.GetTimestamp();
        var answer = Spin(turns);
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        // Used, so that the work cannot be left out.
        return answer == 1 ? -seconds : seconds;
    }

    private static uint Spin(int turns)
    {
        var state = 0u;
        for (var i = 0; i < turns; i++)
            state = state * 1_664_525 + 1_013_904_223;
        return state;
    }
}
