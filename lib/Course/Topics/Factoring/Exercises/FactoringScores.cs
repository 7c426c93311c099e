using NotebookCourse.Exercises;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>Holds guesses against factoring.</summary>
public static class FactoringScores
{
    /// <summary>Holds a guess (<see cref="Predict.Share"/>) against a run: which share of the busiest worker's time had the least busy one nothing to do?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Factorization results, Prediction prediction)
    {
        var idle = 1 - (results.Loads.Min(load => load.Seconds) / results.Loads.Max(load => load.Seconds));
        return prediction.Against(new(Quantity.Share, FactoringWords.IdleShareWas.With(Number.Percent(idle)), idle));
    }
}
