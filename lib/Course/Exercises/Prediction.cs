using System.Text.Json.Nodes;
using NotebookCourse.Figures;

namespace NotebookCourse.Exercises;

/// <summary>A guess, noted before the run that it is about.</summary>
public abstract class Prediction : Figure
{
    private protected Prediction()
    {
    }

    /// <inheritdoc/>
    public sealed override string Title => ExercisesWords.PredictionNoted;

    /// <inheritdoc/>
    public override string Caption => ExercisesWords.PredictionWaits;

    /// <summary>Holds the guess against a measured value.</summary>
    /// <exception cref="ArgumentException">The guess is about another quantity.</exception>
    public abstract Verdict Against(Measured measured);

    /// <summary>What is guessed, for hosts.</summary>
    private protected abstract JsonObject Guess { get; }

    internal sealed override Message Message
    {
        get
        {
            var members = Guess;
            members["text"] = Alternative;
            return Message.Of(Message.Prediction, members);
        }
    }

    private protected sealed override string Body() => Html.Statement("✎", Title, Alternative);
}
