using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>A guess that is a number, scored by how many times too high or too low it is.</summary>
/// <remarks>
/// By the ratio and not by the difference: 2 for 4 is as far off as 8 for 4, and milliseconds are scored as strictly
/// as hours.
/// </remarks>
internal sealed class GuessedNumber(Quantity quantity, double value, Func<string, string> say) : Prediction
{
    // A good estimate by anyone's measure, and about what an ordinary machine changes by itself from run to run.
    private const double Close = 1.25;

    /// <summary>What the number is a number of.</summary>
    public Quantity Quantity { get; } = quantity;

    /// <inheritdoc/>
    public override string Alternative => say(Quantity switch
    {
        Quantity.TimesAsFast => Number.Ratio(value),
        Quantity.Share => Number.Digits(value * 100),
        Quantity.Seconds => Duration.Text(value),
        // Whole numbers are shown as what they are.
        _ when value == Math.Floor(value) && value < long.MaxValue => Number.Whole((long)value),
        _ => Number.Digits(value),
    });

    private protected override JsonObject Guess => new() { ["about"] = JsonNamingPolicy.CamelCase.ConvertName(Quantity.ToString()), ["value"] = value };

    /// <inheritdoc/>
    public override Verdict Against(Measured measured)
    {
        if (measured.Quantity != Quantity)
            throw new ArgumentException(ExercisesWords.GuessOfAnotherKind.With(measured.Quantity.ToString(), Quantity.ToString()), nameof(measured));
        var ratio = value == measured.Value ? 1 : value / measured.Value;
        var within = value >= measured.Low && value <= measured.High;
        var agrees = within || ratio is >= 1 / Close and <= Close;
        var score = ratio is >= 1 / Close and <= Close ? ExercisesWords.GuessClose
            : within ? ExercisesWords.GuessWithinSpread
            : ratio == 0 ? ExercisesWords.GuessNone
            : double.IsInfinity(ratio) ? ExercisesWords.GuessSome
            : ratio > 1 ? ExercisesWords.GuessTooHigh.With(Number.Ratio(ratio))
            : ExercisesWords.GuessTooLow.With(Number.Ratio(1 / ratio));
        return new(agrees, $"{Alternative} {measured.Finding}", string.Join(' ', Sentences(score, measured.Caveat)));
    }

    private static IEnumerable<string> Sentences(string score, string? caveat) =>
        [score, .. caveat is null ? (string[])[] : [caveat], ExercisesWords.HowGuessesCount.With(Number.Digits(Close))];
}
