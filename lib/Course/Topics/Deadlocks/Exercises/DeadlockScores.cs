using NotebookCourse.Exercises;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Deadlocks.Exercises;

/// <summary>Holds guesses against tasks of different priority.</summary>
public static class DeadlockScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a run: for how many milliseconds did the most important task wait for the lock?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this PriorityRun run, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, DeadlocksWords.PriorityFinding.With(run.Took, run.Waited), run.Waited));
}
