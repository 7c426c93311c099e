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

    /// <summary>From this share of a bound on it is as good as reached.</summary>
    internal const double NearlyAll = 0.85;

    private const int CountedRounds = 3, LeastOfMost = 64;

    // Of ten times as many threads as processors, and some beyond.
    private const int TimesProcessors = 16;

    /// <summary>The fewest threads that come within a twentieth of the most that was reached.</summary>
    public ThroughputPoint Best => Points.First(point => point.JobsPerSecond.Median >= Bar);

    /// <summary>The fewest threads that may be as good as the most: one more than the last of those that are too few, with their spread.</summary>
    public int BestAtLeast => 1 + Points.TakeWhile(point => point.JobsPerSecond.UpperQuartile < Bar).Select(point => point.Threads).LastOrDefault();

    /// <summary>The fewest threads that are as good as the most, with their spread; all that were tried where none are.</summary>
    public int BestAtMost => (Points.FirstOrDefault(point => point.JobsPerSecond.LowerQuartile >= Bar) ?? Points[^1]).Threads;

    /// <summary>The first number of threads that did clearly more than there can be, going by the times of one thread; null if none did.</summary>
    /// <remarks>Then something has disturbed the one thread: a machine that was busy with other things, for instance.</remarks>
    public ThroughputPoint? AboveBound => Points.FirstOrDefault(point => point.JobsPerSecond.Median * NearlyAll > Bound(point.Threads));

    /// <summary>The threads that keep all processors busy: processors × (1 + wait ÷ compute).</summary>
    /// <remarks>Source: Goetz et al., Java Concurrency in Practice, 2006, section 8.2.</remarks>
    public double Rule => Processors * (1 + (Waited / Computed));

    /// <summary>As many jobs a second as there can be: these threads cannot do more, and neither can these processors.</summary>
    public double Bound(double threads) => Math.Min(threads / (Computed + Waited), Processors / Computed);

    private double Bar => AsGood * Points.Max(each => each.JobsPerSecond.Median);

    /// <summary>Measures it, until the cell is stopped.</summary>
    /// <param name="waiting">Which share of its time a job waits: 0 to <see cref="MixedLoad.MostWaiting"/>.</param>
    /// <param name="work">Does a job: computes, and waits.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Throughput Measure(double waiting, Action<MixedJob> work) => Measure(waiting, work, Tried(Environment.ProcessorCount), CountedRounds);

    internal static Throughput Measure(double waiting, Action<MixedJob> work, IReadOnlyList<int> threads, int rounds)
    {
        ArgumentNullException.ThrowIfNull(work);
        Require.InRange(waiting, 0, MixedLoad.MostWaiting);
        var (stop, speed) = (HostContext.StopToken, Arithmetic.TurnsPerSecond());
        var taken = Rounds.Take(rounds, [.. threads.Select(count => (Func<MixedLoad>)(() => MixedLoad.Run(count, waiting, speed, work, stop)))], stop);
        return new(
            [.. threads.Zip(taken, (count, loads) => new ThroughputPoint(count, new(loads.Select(load => load.JobsPerSecond))))],
            new Samples(taken[0].Select(load => load.Computed)).Median,
            new Samples(taken[0].Select(load => load.Waited)).Median,
            Environment.ProcessorCount);
    }

    /// <summary>From one thread to many more than a machine has processors: the powers of two, and what lies in the middle between them.</summary>
    /// <remarks>By wider steps no guess could be judged: the best number lies somewhere between one that was tried and the one before.</remarks>
    internal static IReadOnlyList<int> Tried(int processors)
    {
        var most = Math.Clamp(processors * TimesProcessors, LeastOfMost, DedicatedThreads.Most);
        return [.. Enumerable.Range(0, 11).SelectMany(power => power == 0 ? [1] : (int[])[1 << power, 3 << (power - 1)]).Where(threads => threads <= most)];
    }
}

/// <summary>How much a number of threads got done.</summary>
/// <param name="Threads">How many threads there were.</param>
/// <param name="JobsPerSecond">Jobs a second: a sample a round.</param>
public sealed record ThroughputPoint(int Threads, Samples JobsPerSecond);
