using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Workloads.Downloads;
using NotebookCourse.Workloads.Processes;
using NotebookCourse.Workloads.Races;
using NotebookCourse.Workloads.Railways;

namespace NotebookCourse.Exercises;

/// <summary>Holds guesses against single runs.</summary>
public static class RunScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against the first runs: how many times as long did the first of all take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this FirstRuns runs, Prediction prediction) => prediction.Against(new(
        Quantity.Number,
        Words.FirstTookTimes(Number.Digits(runs.TimesAsLong)),
        runs.TimesAsLong,
        runs.Seconds[0] / runs.Later.UpperQuartile,
        runs.Seconds[0] / runs.Later.LowerQuartile));

    /// <summary>Holds a guess (<see cref="Predict.Seconds"/>) against a run of downloads: how long did it take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this DownloadRun run, Prediction prediction) =>
        prediction.Against(new(Quantity.Seconds, Words.Took(run.Name, Duration.Text(run.Seconds)), run.Seconds));

    /// <summary>Holds a guess (<see cref="Predict.Outcomes"/>) against an exploration: which values can come out?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind, or the program's outcomes are no whole numbers.</exception>
    public static Verdict Against(this Interleavings found, Prediction prediction) => prediction is GuessedOutcomes guess
        ? guess.Against(found)
        : throw new ArgumentException(Words.GuessOfAnotherKind(nameof(Predict.Outcomes), prediction.Alternative), nameof(prediction));

    /// <summary>Holds a guess (<see cref="Predict.Share"/>) against a race: which share was lost?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this CounterRun race, Prediction prediction) => prediction.Against(
        new Measured(Quantity.Share, Words.LostShare(Number.Percent(race.Lost)), race.Lost) { Caveat = race.Caveat() });

    /// <summary>Holds a guess against a day of traffic: how many collisions were there (<see cref="Predict.Number"/>), or which share of the trains arrived (<see cref="Predict.Share"/>)?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this RailwayDay day, Prediction prediction) => prediction.Against(prediction is GuessedNumber { Quantity: Quantity.Share }
        ? new(Quantity.Share, Words.DayArrived(Number.Whole(day.Arrived), Number.Whole(day.Runs.Count)), (double)day.Arrived / day.Runs.Count)
        : new(Quantity.Number, Words.DayCollided(Number.Whole(day.Collisions.Count)), day.Collisions.Count));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a crash: how many workers finished?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this CrashRun run, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, run.Finding(), run.Finished));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against the echoes: how long is a message that takes twice as long as one byte?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Echoes echoes, Prediction prediction) => echoes.DoublePrice() is { } size
        ? prediction.Against(new(Quantity.Number, Words.DoublePriceAt(echoes.Curves.All[0].Name, ByteSize.Text(size)), size))
        : new(false, Words.DoublePriceNowhere(echoes.Curves.All[0].Name), Words.LargerMessagesNeeded);
}
