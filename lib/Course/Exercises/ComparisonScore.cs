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
        var fastest = comparison.Measurements.MinBy(each => each.Seconds.Median)!;
        if (fastest == named)
            return new(true, $"{guess.Alternative} {ExercisesWords.WasFastest.With(named.Name, Show(named))}", HowFarAhead(comparison, named));
        var told = (comparison with { Measurements = [fastest, named] }).Differs(named);
        return new(
            agrees: !told,
            $"{guess.Alternative} {ExercisesWords.WasFasterThan.With(fastest.Name, Show(fastest), named.Name, Show(named))}",
            told ? ExercisesWords.SpreadsApart : ExercisesWords.NotToldApart.With(named.Name, fastest.Name));
    }

    private static string HowFarAhead(Comparison comparison, Measurement fastest)
    {
        var rivals = comparison.Measurements
            .Where(each => each != fastest && !(comparison with { Measurements = [fastest, each] }).Differs(each))
            .ToList();
        return rivals.Count == 0 ? ExercisesWords.SpreadsApart : ExercisesWords.NotToldApart.With(fastest.Name, rivals[0].Name);
    }

    private static string Show(Measurement measurement) =>
        Duration.Text(measurement.Seconds.Median);
}
