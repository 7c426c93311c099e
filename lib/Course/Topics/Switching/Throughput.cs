using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Switching;

/// <summary>How much a mixed load gets done with more and more threads.</summary>
/// <param name="Points">By growing number of threads; the first has one thread.</param>
/// <param name="Computed">How long a job computed with one thread, in seconds.</param>
/// <param name="Waited">How long a job waited with one thread, in seconds.</param>
/// <param name="Processors">How many processors the program could use.</param>
public sealed record Throughput(IReadOnlyList<ThroughputPoint> Points, double Computed, double Waited, int Processors)
{
    /// <summary>From this share of the most on a throughput is as good as the most: so much machines change by themselves.</summary>
    internal const double AsGood = 0.95;

    private const int CountedRounds = 3, LeastOfMost = 64;

    // Of ten times as many threads as processors, and some beyond.
    private const int TimesProcessors = 16;

    /// <summary>The fewest threads that come within a twentieth of the most that was reached.</summary>
    public ThroughputPoint Best => Points.First(point => point.JobsPerSecond.Median >= AsGood * Points.Max(each => each.JobsPerSecond.Median));

    /// <summary>The threads that keep all processors busy: processors × (1 + wait ÷ compute).</summary>
    /// <remarks>Source: Goetz et al., Java Concurrency in Practice, 2006, section 8.2.</remarks>
    public double Rule => Processors * (1 + (Waited / Computed));

    /// <summary>As many jobs a second as there can be: these threads cannot do more, and neither can these processors.</summary>
    public double Bound(double threads) => Math.Min(threads / (Computed + Waited), Processors / Computed);

    /// <summary>Measures it, until the cell is stopped.</summary>
    /// <param name="waiting">Which share of its time a job waits: 0 to <see cref="MixedLoad.MostWaiting"/>.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Throughput Measure(double waiting) => Measure(waiting, Tried(Environment.ProcessorCount), CountedRounds);

    internal static Throughput Measure(double waiting, IReadOnlyList<int> threads, int rounds)
    {
        Require.InRange(waiting, 0, MixedLoad.MostWaiting);
        var (stop, speed) = (HostContext.StopToken, Arithmetic.TurnsPerSecond());
        var taken = Rounds.Take(rounds, [.. threads.Select(count => (Func<MixedLoad>)(() => MixedLoad.Run(count, waiting, speed, stop)))], stop);
        return new(
            [.. threads.Zip(taken, (count, loads) => new ThroughputPoint(count, new(loads.Select(load => load.JobsPerSecond))))],
            new Samples(taken[0].Select(load => load.Computed)).Median,
            new Samples(taken[0].Select(load => load.Waited)).Median,
            Environment.ProcessorCount);
    }

    /// <summary>The powers of two from one thread to many more than a machine has processors.</summary>
    internal static IReadOnlyList<int> Tried(int processors)
    {
        var most = Math.Clamp(processors * TimesProcessors, LeastOfMost, DedicatedThreads.Most);
        return [.. Enumerable.Range(0, 11).Select(power => 1 << power).Where(threads => threads <= most)];
    }
}

/// <summary>How much a number of threads got done.</summary>
/// <param name="Threads">How many threads there were.</param>
/// <param name="JobsPerSecond">Jobs a second: a sample a round.</param>
public sealed record ThroughputPoint(int Threads, Samples JobsPerSecond);
