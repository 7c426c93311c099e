using NotebookCourse.Exercises;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Downloads.Exercises;

/// <summary>Holds guesses against downloads.</summary>
public static class DownloadScores
{
    /// <summary>Holds a guess (<see cref="Predict.Seconds"/>) against a run of downloads: how long did it take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this DownloadRun run, Prediction prediction) =>
        prediction.Against(new(Quantity.Seconds, ExercisesWords.Took.With(run.Name, Duration.Text(run.Seconds)), run.Seconds));
}
