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
    public sealed override string Caption => ExercisesWords.PredictionWaits;

    /// <summary>Holds the guess against a measured value.</summary>
    /// <exception cref="ArgumentException">The guess is about another quantity.</exception>
    public abstract Verdict Against(Measured measured);

    private protected sealed override string Body() => Html.Statement("✎", Title, Alternative);
}
