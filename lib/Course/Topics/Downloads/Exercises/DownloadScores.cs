using NotebookCourse.Exercises;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Downloads.Exercises;

/// <summary>Holds guesses against downloads.</summary>
public static class DownloadScores
{
    /// <summary>Holds a guess against a run of downloads: how long did it take (<see cref="Predict.Seconds"/>), or how many requests were in flight at most (<see cref="Predict.Number"/>)?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this DownloadRun run, Prediction prediction) => prediction.Against(prediction is GuessedNumber { Quantity: Quantity.Number }
        ? new(Quantity.Number, DownloadsWords.MostInFlightWas.With(run.Name, run.MostInFlight), run.MostInFlight)
        : new(Quantity.Seconds, ExercisesWords.Took.With(run.Name, Duration.Text(run.Seconds)), run.Seconds));
}
