using System.Text.Json.Nodes;
using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>A guess that names the fastest variant.</summary>
internal sealed class GuessedFastest(string name) : Prediction
{
    /// <summary>The name of the variant that is said to be the fastest.</summary>
    public string Name => name;

    /// <inheritdoc/>
    public override string Alternative => ExercisesWords.SaidFastest.With(name);

    private protected override JsonObject Guess => new() { ["about"] = "fastest", ["variant"] = name };

    /// <inheritdoc/>
    public override Verdict Against(Measured measured) =>
        throw new ArgumentException(ExercisesWords.GuessOfAnotherKind.With(measured.Quantity.ToString(), nameof(Predict.Fastest)), nameof(measured));
}
