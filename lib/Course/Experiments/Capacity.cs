namespace NotebookCourse.Experiments;

/// <summary>How many times as fast as one thread several threads could be here, at the time of a run.</summary>
/// <remarks>
/// Not the number of processors: two halves of a core share its arithmetic, cores slow each other down when they
/// run hot, and a virtual machine gets what its neighbours leave. It is measured again before every round.
/// </remarks>
/// <param name="Threads">How many threads.</param>
/// <param name="TimesOneThread">What each measurement found.</param>
public sealed record Capacity(int Threads, Samples TimesOneThread)
{
    private const double Steady = 1.1;
    private const int Looks = 3;

    /// <summary>Whether it changed during the run by so much that the run's times are of different machines, so to speak.</summary>
    public bool Moved => TimesOneThread.UpperQuartile > TimesOneThread.LowerQuartile * Steady;

    /// <summary>What the machine can give to as many threads as it has processors, now; null if it has one.</summary>
    internal static Capacity? Now()
    {
        if (Environment.ProcessorCount == 1)
            return null;
        var probe = new CapacityProbe(TimeProvider.System);
        return new(Environment.ProcessorCount, new(Enumerable.Range(0, Looks).Select(_ => probe.TimesOneThread(Environment.ProcessorCount, probe.Alone()))));
    }
}
