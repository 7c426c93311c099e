using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Measuring.Figures;

/// <summary>What the first runs of a program look like.</summary>
public static class FirstRunsFigures
{
    /// <summary>The time of each run, in the order in which they were made.</summary>
    public static LineChart Chart(this FirstRuns runs)
    {
        var seconds = runs.Seconds;
        var later = runs.Later;
        var unit = Duration.Fitting(later.Median);
        return new(
            MeasuringWords.FirstRunsOfAll,
            new(MeasuringWords.Run),
            new(FiguresWords.Time, unit.Symbol, AxisScale.Log10),
            [new(MeasuringWords.EachRun, [.. seconds.Select((each, i) => new LinePoint(i + 1, each * unit.PerSecond))])],
            MeasuringWords.FirstRunFinding.With(
                Duration.Text(seconds[0]), Duration.Text(later.Median), Number.Whole(later.Count), Number.Digits(runs.TimesAsLong)));
    }
}
