using NotebookCourse.Exercises;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Measuring.Exercises;

/// <summary>Holds guesses against first runs.</summary>
public static class MeasuringScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against the first runs: how many times as long did the first of all take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this FirstRuns runs, Prediction prediction) => prediction.Against(new(
        Quantity.Number,
        MeasuringWords.FirstTookTimes.With(Number.Digits(runs.TimesAsLong)),
        runs.TimesAsLong,
        runs.Seconds[0] / runs.Later.UpperQuartile,
        runs.Seconds[0] / runs.Later.LowerQuartile));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against many runs: how many times as long as the median did the slowest take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Slowest slowest, Prediction prediction) => prediction.Against(new(
        Quantity.Number, MeasuringWords.SlowestTookTimes.With(slowest.All.Count, Number.Digits(slowest.TimesAsLong)), slowest.TimesAsLong));
}
