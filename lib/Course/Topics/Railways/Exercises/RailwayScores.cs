using NotebookCourse.Exercises;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Railways.Exercises;

/// <summary>Holds guesses against days of traffic.</summary>
public static class RailwayScores
{
    /// <summary>Holds a guess against a day of traffic: how many collisions were there (<see cref="Predict.Number"/>), which share of the trains arrived (<see cref="Predict.Share"/>), or how long did a train stand at signals on average (<see cref="Predict.Seconds"/>)?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this RailwayDay day, Prediction prediction) => prediction.Against(prediction is GuessedNumber guess ? guess.Quantity switch
    {
        Quantity.Share => new(Quantity.Share, RailwaysWords.DayArrived.With(Number.Whole(day.Arrived), Number.Whole(day.Runs.Count)), (double)day.Arrived / day.Runs.Count),
        Quantity.Seconds => new(Quantity.Seconds, RailwaysWords.DayWaited.With(Number.Digits(day.MeanWait), Number.Digits(day.MeanWait / 60)), day.MeanWait)
        {
            Unshown = day.MeanWait == 0 ? RailwaysWords.DayNobodyWaited : null,
        },
        _ => Collided(day),
    }
    : Collided(day));

    private static Measured Collided(RailwayDay day) => new(Quantity.Number, RailwaysWords.DayCollided.With(Number.Whole(day.Collisions.Count)), day.Collisions.Count);
}
