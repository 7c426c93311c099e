using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>What a machine could have given, in words.</summary>
internal static class CapacityFigures
{
    /// <summary>How much there was to gain, and whether that stayed so during the run.</summary>
    public static string Sentence(Capacity capacity)
    {
        var times = capacity.TimesOneThread;
        var could = FiguresWords.CouldHaveGiven.With(capacity.Threads, Number.Ratio(times.Median));
        return capacity.Moved
            ? $"{could} {FiguresWords.CapacityMoved.With(Number.Ratio(times.LowerQuartile), Number.Ratio(times.UpperQuartile))}"
            : could;
    }
}
