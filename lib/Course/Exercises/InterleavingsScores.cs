using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises;

/// <summary>Holds guesses against explored schedules.</summary>
public static class InterleavingsScores
{
    /// <summary>Holds a guess against an exploration: which values can come out (<see cref="Predict.Outcomes"/>), or which share of the schedules goes wrong (<see cref="Predict.Share"/>)?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind, or the program's outcomes are no whole numbers.</exception>
    public static Verdict Against(this Interleavings found, Prediction prediction) => prediction switch
    {
        GuessedOutcomes guess => guess.Against(found),
        GuessedNumber { Quantity: Quantity.Share } => prediction.Against(ShareOfBad(found)),
        _ => throw new ArgumentException(ExercisesWords.GuessOfAnotherKind.With(nameof(Predict.Outcomes), prediction.Alternative), nameof(prediction)),
    };

    private static Measured ShareOfBad(Interleavings found)
    {
        var share = found.Bad.Sum(each => each.Weight) / found.Classes.Sum(each => each.Weight);
        if (found.Search.Draws is not { } draws)
        {
            return new(Quantity.Share, ExercisesWords.ShareOfSchedules.With(Number.Percent(share)), share)
            {
                Unshown = found.IsComplete ? null : ExercisesWords.ShareOfSchedulesUnknown,
            };
        }
        // What chance may have added or taken away: two standard deviations.
        var slack = 2 * Math.Sqrt(share * (1 - share) / draws);
        return new(Quantity.Share, ExercisesWords.ShareOfDraws.With(Number.Percent(share)), share, Math.Max(0, share - slack), Math.Min(1, share + slack));
    }
}
