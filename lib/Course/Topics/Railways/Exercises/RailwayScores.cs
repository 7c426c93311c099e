using NotebookCourse.Exercises;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Railways.Exercises;

/// <summary>Holds guesses against days of traffic.</summary>
public static class RailwayScores
{
    /// <summary>Holds a guess against a day of traffic: how many collisions were there (<see cref="Predict.Number"/>), or which share of the trains arrived (<see cref="Predict.Share"/>)?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this RailwayDay day, Prediction prediction) => prediction.Against(prediction is GuessedNumber { Quantity: Quantity.Share }
        ? new(Quantity.Share, RailwaysWords.DayArrived.With(Number.Whole(day.Arrived), Number.Whole(day.Runs.Count)), (double)day.Arrived / day.Runs.Count)
        : new(Quantity.Number, RailwaysWords.DayCollided.With(Number.Whole(day.Collisions.Count)), day.Collisions.Count));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against what signals cost: how many minutes did a train lose?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this SignalDelay delay, Prediction prediction) => prediction.Against(new(
        Quantity.Number, RailwaysWords.DayWaited.With(Number.Digits(delay.Minutes)), delay.Minutes)
    {
        Unshown = delay.Minutes == 0 ? RailwaysWords.DayNobodyWaited : null,
    });
}
