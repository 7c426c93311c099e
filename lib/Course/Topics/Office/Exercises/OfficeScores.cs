using NotebookCourse.Exercises;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Office.Exercises;

/// <summary>Holds guesses against offices.</summary>
public static class OfficeScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a day: how many forms were finished in an hour?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this OfficeDay day, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, OfficeWords.OfficeFinished.With(Number.Digits(day.FormsPerHour)), day.FormsPerHour));
}
