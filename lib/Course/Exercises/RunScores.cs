using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Workloads.Downloads;

namespace NotebookCourse.Exercises;

/// <summary>Holds guesses against single runs.</summary>
public static class RunScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against the first runs: how many times as long did the first of all take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this FirstRuns runs, Prediction prediction) => prediction.Against(new(
        Quantity.Number,
        Words.FirstTookTimes(Number.Digits(runs.TimesAsLong)),
        runs.TimesAsLong,
        runs.Seconds[0] / runs.Later.UpperQuartile,
        runs.Seconds[0] / runs.Later.LowerQuartile));

    /// <summary>Holds a guess (<see cref="Predict.Seconds"/>) against a run of downloads: how long did it take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this DownloadRun run, Prediction prediction) =>
        prediction.Against(new(Quantity.Seconds, Words.Took(run.Name, Duration.Text(run.Seconds)), run.Seconds));
}
