using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Processes.Figures;

namespace NotebookCourse.Topics.Processes.Exercises;

/// <summary>Holds guesses against processes.</summary>
public static class ProcessScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a crash: how many workers finished?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this CrashRun run, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, run.Finding(), run.Finished));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against the echoes: how long is a message that takes twice as long as one byte?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Echoes echoes, Prediction prediction) => echoes.DoublePrice() is { } size
        ? prediction.Against(new(Quantity.Number, ProcessesWords.DoublePriceAt.With(echoes.Curves.All[0].Name, ByteSize.Text(size)), size))
        : new(VerdictKind.CannotTell, ProcessesWords.DoublePriceNowhere.With(echoes.Curves.All[0].Name), ProcessesWords.LargerMessagesNeeded);
}
