using NotebookCourse.Experiments;

namespace NotebookCourse.Exercises;

/// <summary>Notes a guess before a run, so that the run can be held against it.</summary>
public static class Predict
{
    /// <summary>How many times as fast: 2 for "in half the time".</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a number above 0.</exception>
    public static Prediction TimesAsFast(double times) =>
        new GuessedNumber(Quantity.TimesAsFast, Positive(times, nameof(times)), guess => ExercisesWords.SaidTimesAsFast.With(guess));

    /// <summary>How long it takes, in seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a number above 0.</exception>
    public static Prediction Seconds(double seconds) =>
        new GuessedNumber(Quantity.Seconds, Positive(seconds, nameof(seconds)), guess => ExercisesWords.SaidSeconds.With(guess));

    /// <summary>Which share of the whole: 0.25 for a quarter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not 0 to 1.</exception>
    public static Prediction Share(double share) => share is >= 0 and <= 1
        ? new GuessedNumber(Quantity.Share, share, guess => ExercisesWords.SaidShare.With(guess))
        : throw new ArgumentOutOfRangeException(nameof(share), ExperimentsWords.ShareOutOfRange.With(share));

    /// <summary>How many of something: 12 "requests".</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, infinite or not a number.</exception>
    /// <exception cref="ArgumentException">The unit is blank.</exception>
    public static Prediction Number(double value, string unit)
    {
        if (string.IsNullOrWhiteSpace(unit))
            throw new ArgumentException(ExercisesWords.GuessWithoutUnit, nameof(unit));
        return value >= 0 && double.IsFinite(value)
            ? new GuessedNumber(Quantity.Number, value, guess => value == 1 ? ExercisesWords.SaidOne : ExercisesWords.SaidNumber.With(guess, unit))
            : throw new ArgumentOutOfRangeException(nameof(value), ExercisesWords.GuessNegative.With(value));
    }

    /// <summary>Which variant is the fastest, by the name that the chart gives it.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Prediction Fastest(string name) => string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException(ExercisesWords.GuessWithoutName, nameof(name))
        : new GuessedFastest(name);

    /// <summary>Which values can come out: all that you believe possible, and no other.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Prediction Outcomes(params int[] values) => values.Length == 0
        ? throw new ArgumentException(ExercisesWords.GuessWithoutOutcome, nameof(values))
        : new GuessedOutcomes([.. values.Distinct().Order()]);

    private static double Positive(double guess, string name) => guess > 0 && double.IsFinite(guess)
        ? guess
        : throw new ArgumentOutOfRangeException(name, ExercisesWords.GuessNotPositive.With(guess));
}
