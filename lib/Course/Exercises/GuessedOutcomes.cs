using System.Text.Json.Nodes;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises;

/// <summary>A guess that names every value that can come out.</summary>
internal sealed class GuessedOutcomes(IReadOnlyList<int> values) : Prediction
{
    /// <inheritdoc/>
    public override string Alternative => Words.SaidOutcomes(string.Join(", ", values));

    private protected override JsonObject Guess => new() { ["about"] = "outcomes", ["outcomes"] = new JsonArray([.. values.Select(each => JsonValue.Create(each))]) };

    /// <inheritdoc/>
    public override Verdict Against(Measured measured) =>
        throw new ArgumentException(Words.GuessOfAnotherKind(measured.Quantity.ToString(), nameof(Predict.Outcomes)), nameof(measured));

    /// <summary>Holds the guess against all outcomes that there are.</summary>
    public Verdict Against(Interleavings found)
    {
        var all = found.Outcomes.Select(outcome => outcome is int value ? value : throw new ArgumentException(Words.OutcomesNotNumbers($"{outcome}"), nameof(found))).Order().ToList();
        var (missed, tooMany) = (string.Join(", ", all.Except(values)), string.Join(", ", values.Except(all)));
        var sentences = new[]
        {
            missed.Length > 0 ? Words.OutcomesMissed(missed) : "",
            tooMany.Length > 0 ? Words.OutcomesTooMany(tooMany) : "",
            missed.Length + tooMany.Length == 0 ? Words.OutcomesAllRight : "",
        };
        return new(missed.Length + tooMany.Length == 0, $"{Alternative} {Words.OutcomesAre(string.Join(", ", all))}", string.Join(' ', sentences.Where(sentence => sentence.Length > 0)));
    }
}
