using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>A guess that is a number, scored by how many times too high or too low it is.</summary>
internal sealed class GuessedNumber(Quantity quantity, double value, Func<string, string> say) : Prediction
{
    /// <summary>What the number is a number of.</summary>
    public Quantity Quantity { get; } = quantity;

    /// <inheritdoc/>
    public override string Alternative => say(Show(value));

    /// <inheritdoc/>
    public override string Caption => $"{base.Caption} {ExercisesWords.HowGuessesCount.With(Number.Digits(Measured.Close))}";

    private protected override JsonObject Guess => new() { ["about"] = JsonNamingPolicy.CamelCase.ConvertName(Quantity.ToString()), ["value"] = value };

    /// <inheritdoc/>
    public override Verdict Against(Measured measured)
    {
        if (measured.Quantity != Quantity)
            throw new ArgumentException(ExercisesWords.GuessOfAnotherKind.With(measured.Quantity.ToString(), Quantity.ToString()), nameof(measured));
        var kind = measured.Judge(value);
        return new(kind, $"{Alternative} {measured.Finding}", string.Join(' ', Sentences(kind, measured)));
    }

    private IEnumerable<string> Sentences(VerdictKind kind, Measured measured)
    {
        if (kind != VerdictKind.CannotTell)
            yield return kind == VerdictKind.AsPredicted ? HowClose(measured) : HowFarOff(measured);
        else
            yield return measured.Unshown ?? measured.Undecided ?? ExercisesWords.GuessUndecided.With(Show(measured.Low), Show(measured.High));
        if (measured.Caveat is { } caveat)
            yield return caveat;
    }

    // What is shown as the same number is not called close to it.
    private string HowClose(Measured measured) => Show(value) == Show(measured.Value) ? ExercisesWords.GuessExact : ExercisesWords.GuessClose;

    private string HowFarOff(Measured measured) => (value / measured.Value) switch
    {
        _ when double.IsPositiveInfinity(measured.Value) => ExercisesWords.GuessWithoutEnd,
        _ when value == 0 => ExercisesWords.GuessNone,
        _ when measured.High == 0 => ExercisesWords.GuessSome,
        _ when double.IsPositiveInfinity(measured.High) => ExercisesWords.GuessBelowAll.With(Number.Ratio(measured.Low / value)),
        // In the middle there was none, but somewhere there was.
        double.PositiveInfinity => ExercisesWords.GuessAboveAll.With(Number.Ratio(value / measured.High)),
        > 1 and var ratio => ExercisesWords.GuessTooHigh.With(Number.Ratio(ratio)),
        var ratio => ExercisesWords.GuessTooLow.With(Number.Ratio(1 / ratio)),
    };

    private string Show(double number) => Quantity switch
    {
        Quantity.TimesAsFast => Number.Ratio(number),
        Quantity.Share => Number.Percent(number),
        Quantity.Seconds => Duration.Text(number),
        // Whole numbers are shown as what they are.
        _ when number == Math.Floor(number) && number < long.MaxValue => Number.Whole((long)number),
        _ => Number.Digits(number),
    };
}
