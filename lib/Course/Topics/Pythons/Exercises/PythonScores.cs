using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Pythons.Figures;

namespace NotebookCourse.Topics.Pythons.Exercises;

/// <summary>Holds guesses against Pythons.</summary>
public static class PythonScores
{
    /// <summary>Holds a guess (<see cref="Predict.TimesAsFast"/>) against Pythons: how many times as fast were threads as one after the other, under a global lock?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this PythonComparison comparison, Prediction prediction)
    {
        if (comparison.UnderTheLock() is not { } pair) return new(VerdictKind.CannotTell, PythonsWords.PythonsNone, PythonsWords.PythonsNothingToCompare);
        var (alone, threads, isRecorded) = pair;
        var times = alone.Seconds.Median / threads.Seconds.Median;
        var interval = Bootstrap.OfRatioOfMedians(alone.Seconds, threads.Seconds);
        return prediction.Against(new(
            Quantity.TimesAsFast,
            ExercisesWords.WasTimesAsFast.With(FiguresWords.Joined(threads.Interpreter, PythonFigures.WayOf(threads)), Number.Ratio(times), PythonFigures.WayOf(alone)),
            times,
            Math.Min(times, interval.Low),
            Math.Max(times, interval.High))
        {
            Unshown = PythonComparison.IsBeyondTheLock(alone, threads) ? PythonsWords.PythonBeyondTheLock : null,
            Caveat = isRecorded ? PythonsWords.PythonScoredByRecord : null,
        });
    }

    /// <summary>Holds a guess (<see cref="Predict.TimesAsFast"/>) against a program that told its times: how many times as fast was the second as the first?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this PythonOutput program, Prediction prediction)
    {
        if (program.Times is not [var (first, before), var (second, after), ..]) return new(VerdictKind.CannotTell, program.Caption, PythonsWords.PythonsNothingToCompare);
        var times = before / after;
        return prediction.Against(new(
            Quantity.TimesAsFast,
            ExercisesWords.WasTimesAsFast.With(second, Number.Ratio(times), first),
            times)
        {
            Caveat = program.IsRecorded ? PythonsWords.PythonScoredByRecord : PythonsWords.ProgramRunOnce,
        });
    }
}
