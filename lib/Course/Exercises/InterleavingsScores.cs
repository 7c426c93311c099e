using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises;

/// <summary>Holds guesses against explored schedules.</summary>
public static class InterleavingsScores
{
    /// <summary>Holds a guess (<see cref="Predict.Outcomes"/>) against an exploration: which values can come out?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind, or the program's outcomes are no whole numbers.</exception>
    public static Verdict Against(this Interleavings found, Prediction prediction) => prediction is GuessedOutcomes guess
        ? guess.Against(found)
        : throw new ArgumentException(ExercisesWords.GuessOfAnotherKind.With(nameof(Predict.Outcomes), prediction.Alternative), nameof(prediction));
}
