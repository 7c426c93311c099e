namespace NotebookCourse.Experiments;

/// <summary>How well a few samples know a median: 95 % intervals, found by drawing from the samples again and again.</summary>
/// <remarks>
/// Source: Efron, <i>Bootstrap methods: another look at the jackknife</i>, 1979; the percentile interval. It assumes
/// no shape of the distribution, which for running times is never a bell. The draws are seeded: the same samples
/// give the same interval, everywhere.
/// </remarks>
internal static class Bootstrap
{
    private const int Draws = 1_000;
    private const double Outside = 0.05;
    private const ulong Seed = 1979;

    /// <summary>The interval of the median of some samples.</summary>
    public static Interval OfMedian(Samples samples)
    {
        var random = new SplitMix64(Seed);
        var drawn = new double[samples.Count];
        return Interval(() => MedianOfDraw(samples, drawn, random));
    }

    /// <summary>The interval of how many times as large one median is as another.</summary>
    public static Interval OfRatioOfMedians(Samples numerator, Samples denominator)
    {
        var random = new SplitMix64(Seed);
        double[] above = new double[numerator.Count], below = new double[denominator.Count];
        return Interval(() => MedianOfDraw(numerator, above, random) / MedianOfDraw(denominator, below, random));
    }

    private static double MedianOfDraw(Samples samples, double[] drawn, SplitMix64 random)
    {
        for (var i = 0; i < drawn.Length; i++)
            drawn[i] = samples[random.Next(0, drawn.Length - 1)];
        Array.Sort(drawn);
        return (drawn[(drawn.Length - 1) / 2] + drawn[drawn.Length / 2]) / 2;
    }

    private static Interval Interval(Func<double> draw)
    {
        var drawn = new Samples(Enumerable.Range(0, Draws).Select(_ => draw()));
        return new(drawn.Quantile(Outside / 2), drawn.Quantile(1 - Outside / 2));
    }
}
