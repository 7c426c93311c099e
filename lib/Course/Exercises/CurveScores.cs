using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>Holds guesses against sweeps.</summary>
public static class CurveScores
{
    /// <summary>
    /// Holds a guess against the run: how many times as fast as the first point is the last one, or from which value on is
    /// the last way of working faster than the first?
    /// </summary>
    /// <exception cref="ArgumentException">A sweep measures nothing of the kind.</exception>
    public static Verdict Against(this Curves curves, Prediction prediction) => prediction is GuessedNumber { Quantity: Quantity.Number }
        ? prediction.Against(BreakEven(curves))
        : (curves.Run with { Measurements = [curves.Run.Baseline, curves.At(curves.All[^1].Points[^1])] }).Against(prediction);

    private static Measured BreakEven(Curves curves)
    {
        var (first, last) = (curves.All[0], curves.All[^1]);
        var before = curves.LastNotFaster();
        var values = first.Points;
        if (before == values.Count - 1)
        {
            return new(
                Quantity.Number, ExercisesWords.NoBreakEven.With(last.Name, Number.Whole(values[^1].Value)), values[^1].Value, values[^1].Value, double.PositiveInfinity)
            {
                Undecided = ExercisesWords.BreakEvenBeyond.With(Number.Whole(values[^1].Value)),
            };
        }
        var (low, high) = (before < 0 ? 0 : values[before].Value, values[before + 1].Value);
        return new(
            Quantity.Number, ExercisesWords.BreakEvenBetween.With(last.Name, Number.Whole(low), Number.Whole(high)), low == 0 ? high : Math.Sqrt((double)low * high), low, high)
        {
            Undecided = ExercisesWords.BreakEvenWithin,
        };
    }
}
