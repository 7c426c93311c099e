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

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a process: how much does it have open?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this ProcessState process, Prediction prediction) => process.OpenFiles is { } open
        ? prediction.Against(new(Quantity.Number, ProcessesWords.OpenFinding.With(process.Name, open.Count), open.Count))
        : new(VerdictKind.CannotTell, ProcessesWords.OpenUntold, ProcessesWords.NotTold);

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against threads that roamed: how many processors did they use at a time?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Roaming roaming, Prediction prediction)
    {
        var most = Math.Min(roaming.Threads.Count, roaming.Processors);
        return prediction.Against(new(Quantity.Number, ProcessesWords.RoamingUsed.With(Number.Ratio(roaming.AtATime)), roaming.AtATime, roaming.AtATime, Math.Max(most, roaming.AtATime))
        {
            Unshown = roaming.Processors == 1 ? ProcessesWords.RoamingOnOneProcessor : null,
            Undecided = ProcessesWords.RoamingRivals.With(most),
        });
    }
}
