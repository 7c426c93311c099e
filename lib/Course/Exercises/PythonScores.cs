using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Workloads.Interpreters;

namespace NotebookCourse.Exercises;

/// <summary>Holds guesses against Pythons, and against a global lock of our own.</summary>
public static class PythonScores
{
    /// <summary>Holds a guess (<see cref="Predict.TimesAsFast"/>) against Pythons: how many times as fast were threads as one after the other, under a global lock?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this PythonComparison comparison, Prediction prediction)
    {
        if (comparison.UnderTheLock() is not { } pair) return new(false, Words.PythonsNone, Words.PythonsNothingToCompare);
        var (alone, threads, isRecorded) = pair;
        var times = alone.Seconds.Median / threads.Seconds.Median;
        var interval = Bootstrap.OfRatioOfMedians(alone.Seconds, threads.Seconds);
        return prediction.Against(new(
            Quantity.TimesAsFast,
            Words.WasTimesAsFast(Words.With(threads.Interpreter, PythonFigures.WayOf(threads)), Number.Ratio(times), PythonFigures.WayOf(alone)),
            times,
            Math.Min(times, interval.Low),
            Math.Max(times, interval.High))
        {
            Caveat = isRecorded ? Words.PythonScoredByRecord : null,
        });
    }

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a thread that reacts: how many times as long did it take beside one that computes?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Convoy convoy, Prediction prediction)
    {
        var times = convoy.Usual.Median / convoy.Alone.Median;
        var interval = Bootstrap.OfRatioOfMedians(convoy.Usual, convoy.Alone);
        return prediction.Against(new(
            Quantity.Number, Words.ConvoyTookTimes(Number.Digits(times)), times, Math.Min(times, interval.Low), Math.Max(times, interval.High)));
    }

    /// <summary>Holds a guess (<see cref="Predict.Share"/>) against a run: how often did the lock go to the one who had stood in line longest?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this LockRun run, Prediction prediction) => LockFairness.Of(run) is { Choices: > 0 } fairness
        ? prediction.Against(new(
            Quantity.Share, Words.LockWentToLongest(fairness.Longest, fairness.Choices), (double)fairness.Longest / fairness.Choices))
        : new(false, Words.LockNobodyToChoose, Words.LockMoreThreadsNeeded);
}
