using System.Text.Json.Nodes;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises;

/// <summary>A guess that names every value that can come out.</summary>
internal sealed class GuessedOutcomes(IReadOnlyList<int> values) : Prediction
{
    /// <inheritdoc/>
    public override string Alternative => ExercisesWords.SaidOutcomes.With(string.Join(", ", values));

    private protected override JsonObject Guess => new() { ["about"] = "outcomes", ["outcomes"] = new JsonArray([.. values.Select(each => JsonValue.Create(each))]) };

    /// <inheritdoc/>
    public override Verdict Against(Measured measured) =>
        throw new ArgumentException(ExercisesWords.GuessOfAnotherKind.With(measured.Quantity.ToString(), nameof(Predict.Outcomes)), nameof(measured));

    /// <summary>Compares the guess with all outcomes of the program.</summary>
    public Verdict Against(Interleavings found)
    {
        var all = found.Outcomes.Select(outcome => outcome is int value ? value : throw new ArgumentException(ExercisesWords.OutcomesNotNumbers.With($"{outcome}"), nameof(found))).Order().ToList();
        var (missed, tooMany) = (string.Join(", ", all.Except(values)), string.Join(", ", values.Except(all)));
        var sentences = new[]
        {
            missed.Length > 0 ? ExercisesWords.OutcomesMissed.With(missed) : "",
            tooMany.Length == 0 ? "" : found.IsComplete ? ExercisesWords.OutcomesTooMany.With(tooMany) : ExercisesWords.OutcomesNotSeen.With(tooMany),
            missed.Length > 0 || tooMany.Length > 0 ? "" : found.IsComplete ? ExercisesWords.OutcomesAllRight : ExercisesWords.OutcomesIncomplete,
        };
        var seen = all.Count == 0 ? FiguresWords.Nothing : string.Join(", ", all);
        // What was seen can happen, whatever else can; that the rest cannot, only a complete exploration says.
        var kind = missed.Length > 0 ? VerdictKind.NotAsPredicted
            : !found.IsComplete ? VerdictKind.CannotTell
            : tooMany.Length > 0 ? VerdictKind.NotAsPredicted
            : VerdictKind.AsPredicted;
        return new(kind, $"{Alternative} {(found.IsComplete ? ExercisesWords.OutcomesAre.With(seen) : ExercisesWords.OutcomesSeen.With(seen))}", string.Join(' ', sentences.Where(sentence => sentence.Length > 0)));
    }
}
