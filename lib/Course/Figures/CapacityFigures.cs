using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>What a machine could have given, in words.</summary>
internal static class CapacityFigures
{
    // What a run got above this share of the capacity shows that the capacity was measured at a bad moment.
    private const double Surely = 1.1;

    /// <summary>How much there was to gain, and whether that stayed so during the run.</summary>
    /// <param name="capacity">What the machine gave between the runs.</param>
    /// <param name="speedUp">What the run surely got out of it: the lower end of the interval.</param>
    public static string Sentence(Capacity capacity, double speedUp)
    {
        var times = capacity.TimesOneThread;
        if (speedUp > times.UpperQuartile * Surely)
            return FiguresWords.CapacityBelow.With(capacity.Threads, Number.Ratio(times.Median));
        var could = FiguresWords.CouldHaveGiven.With(capacity.Threads, Number.Ratio(times.Median));
        return capacity.Moved
            ? $"{could} {FiguresWords.CapacityMoved.With(Number.Ratio(times.LowerQuartile), Number.Ratio(times.UpperQuartile))}"
            : could;
    }
}
