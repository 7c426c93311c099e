using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Interpreters.Exercises;

/// <summary>Holds guesses against a global lock of our own.</summary>
public static class InterpreterScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a thread that reacts: how many times as long did it take beside one that computes?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this ConvoyEffect convoy, Prediction prediction)
    {
        var times = convoy.Usual.Median / convoy.Alone.Median;
        var interval = Bootstrap.OfRatioOfMedians(convoy.Usual, convoy.Alone);
        return prediction.Against(new(
            Quantity.Number, InterpretersWords.ConvoyTookTimes.With(Number.Digits(times)), times, Math.Min(times, interval.Low), Math.Max(times, interval.High)));
    }

    /// <summary>Holds a guess (<see cref="Predict.Share"/>) against a run: how often did the lock go to the one who had stood in line longest?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this LockRun run, Prediction prediction) => LockFairness.Of(run) is { Choices: > 0 } fairness
        ? prediction.Against(new(
            Quantity.Share, InterpretersWords.LockWentToLongest.With(fairness.Longest, fairness.Choices), (double)fairness.Longest / fairness.Choices))
        : new(VerdictKind.CannotTell, InterpretersWords.LockNobodyToChoose, InterpretersWords.LockMoreThreadsNeeded);
}
