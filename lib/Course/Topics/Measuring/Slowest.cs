using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Measuring;

/// <summary>The slowest of many runs of one thing, beside the others.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="All">All of the runs.</param>
public sealed record Slowest(double Seconds, Samples All)
{
    /// <summary>How many times as long as the median it took.</summary>
    public double TimesAsLong => Seconds / All.Median;

    /// <summary>The slowest run of the first variant of a comparison.</summary>
    public static Slowest Of(Comparison run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(run.Baseline.Seconds.Max(), run.Baseline.Seconds);
    }
}
