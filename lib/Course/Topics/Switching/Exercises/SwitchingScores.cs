using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Switching.Figures;

namespace NotebookCourse.Topics.Switching.Exercises;

/// <summary>Holds guesses against the switching of threads.</summary>
public static class SwitchingScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against threads that took turns: how many times the work of one had been done for all of them when the first was done?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this TurnTaking run, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, SwitchingWords.TurnsFirstDone.With(Number.Ratio(run.WorkAtFirst)), run.WorkAtFirst));

    /// <summary>Holds a guess (<see cref="Predict.TimesAsFast"/>) against the cost of a switch: how many times as fast is a handover if each thread has a processor of its own?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this SwitchCost cost, Prediction prediction)
    {
        var (one, other) = (cost.Switch, cost.At(Placing.TwoProcessors) ?? cost.Handovers[^1]);
        var times = one.Seconds.Median / other.Seconds.Median;
        var interval = Bootstrap.OfRatioOfMedians(one.Seconds, other.Seconds);
        return prediction.Against(new(
            Quantity.TimesAsFast,
            SwitchingWords.HandoverTimesAsFast.With(SwitchingFigures.NameOf(other.Placing), Number.Ratio(times), SwitchingFigures.NameOf(one.Placing)),
            times,
            Math.Min(times, interval.Low),
            Math.Max(times, interval.High))
        {
            Unshown = other.Placing == Placing.TwoProcessors ? null : SwitchingWords.HandoverNotCompared,
        });
    }

    /// <summary>Holds a guess (<see cref="Predict.Share"/>) against threads that took turns: which share of the processor's time did their switches take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this SwitchLoss loss, Prediction prediction)
    {
        var seconds = loss.Cost.Switch.Seconds;
        return prediction.Against(new(
            Quantity.Share,
            SwitchingWords.LostShare.With(Duration.Text(seconds.Median), Number.Digits(loss.TurnsPerSecond), Number.Percent(loss.Share)),
            loss.Share,
            loss.TurnsPerSecond * seconds.LowerQuartile,
            loss.TurnsPerSecond * seconds.UpperQuartile));
    }

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a load: how many threads are best?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Throughput load, Prediction prediction) => prediction.Against(new(
        Quantity.Number, SwitchingWords.ThroughputBestWas.With(load.Best.Threads), load.Best.Threads, load.BestAtLeast, load.BestAtMost)
    {
        Unshown = SwitchingFigures.AboveBound(load) ?? (load.Best == load.Points[^1] ? SwitchingWords.ThroughputStillGrows.With(load.Best.Threads) : null),
        Undecided = SwitchingWords.ThroughputBestBetween.With(load.BestAtLeast, load.BestAtMost),
    });
}
