using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises;

/// <summary>Holds guesses against programs that ran many times on real threads.</summary>
public static class StressScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against the runs: how many of them come to their end, until one gets stuck?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this StressRun stress, Prediction prediction)
    {
        var stuck = stress.Counts.Where(each => each.Key.Kind == OutcomeKind.Deadlock).Sum(each => each.Value);
        var ended = stress.Times - stuck;
        if (stress.GaveUp) stuck++;
        var finding = stuck == 0 ? ExercisesWords.AllRunsEnded.With(Number.Whole(ended)) : ExercisesWords.RunsEndedOrStuck.With(Number.Whole(ended), Number.Whole(stuck));
        return prediction.Against(new(Quantity.Number, finding, ended, ended, stuck == 0 ? double.PositiveInfinity : ended)
        {
            Undecided = ExercisesWords.NoRunStuck,
        });
    }
}
