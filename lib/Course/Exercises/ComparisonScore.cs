using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>Holds guesses against comparisons.</summary>
public static class ComparisonScore
{
    /// <summary>
    /// Holds a guess against the run: how many times as fast as the first variant is the last, how long does the last
    /// take, or which variant is the fastest?
    /// </summary>
    /// <exception cref="ArgumentException">A comparison measures nothing of the kind, or no variant has the guessed name.</exception>
    public static Verdict Against(this Comparison comparison, Prediction prediction) => prediction switch
    {
        GuessedFastest fastest => Fastest(comparison, fastest),
        GuessedNumber { Quantity: Quantity.TimesAsFast } when comparison.Measurements.Count > 1 => prediction.Against(SpeedUp(comparison)),
        GuessedNumber { Quantity: Quantity.Seconds } => prediction.Against(Seconds(comparison.Measurements[^1])),
        _ => throw new ArgumentException(ExercisesWords.GuessNotOfComparison.With(prediction.Alternative), nameof(prediction)),
    };

    private static Measured SpeedUp(Comparison comparison)
    {
        var (first, last) = (comparison.Baseline, comparison.Measurements[^1]);
        var speedUp = comparison.SpeedUp(last);
        var interval = comparison.SpeedUpInterval(last);
        return new(
            Quantity.TimesAsFast,
            ExercisesWords.WasTimesAsFast.With(last.Name, Number.Ratio(speedUp), first.Name),
            speedUp,
            Math.Min(speedUp, interval.Low),
            Math.Max(speedUp, interval.High))
        {
            Caveat = comparison.Differs(last) ? null : ExercisesWords.NotToldApart.With(last.Name, first.Name),
        };
    }

    private static Measured Seconds(Measurement measurement) => new(
        Quantity.Seconds,
        ExercisesWords.Took.With(measurement.Name, Show(measurement)),
        measurement.Seconds.Median,
        measurement.Seconds.LowerQuartile,
        measurement.Seconds.UpperQuartile);

    private static Verdict Fastest(Comparison comparison, GuessedFastest guess)
    {
        var named = comparison.Measurements.FirstOrDefault(each => each.Name == guess.Name) ?? throw new ArgumentException(
            ExercisesWords.NoSuchVariant.With(guess.Name, string.Join(", ", comparison.Measurements.Select(each => $"\"{each.Name}\""))), nameof(guess));
        var ahead = Ahead.Least(comparison.Measurements, each => each.Seconds);
        // Whom this run cannot tell from the fastest may be the fastest or not, whoever was ahead this time.
        var kind = !ahead.Contains(named) ? VerdictKind.NotAsPredicted : ahead.Count > 1 ? VerdictKind.CannotTell : VerdictKind.AsPredicted;
        var rival = ahead.FirstOrDefault(each => each != named);
        return new(
            kind,
            $"{guess.Alternative} {(rival is null ? ExercisesWords.WasFastest.With(named.Name, Show(named)) : ExercisesWords.WasFasterThan.With(rival.Name, Show(rival), named.Name, Show(named)))}",
            kind == VerdictKind.CannotTell ? ExercisesWords.NotToldApart.With(named.Name, rival!.Name) : ExercisesWords.SpreadsApart);
    }

    private static string Show(Measurement measurement) =>
        Duration.Text(measurement.Seconds.Median);
}
