using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Streams.Exercises;

/// <summary>Holds guesses against streams and data centres.</summary>
public static class StreamScores
{
    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against marbles: how many values came out of the operators drawn last?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Marbles marbles, Prediction prediction)
    {
        var values = marbles.Lanes[^1].Marbles.Count(marble => marble.Kind == MarbleKind.Value);
        return prediction.Against(new(Quantity.Number, StreamsWords.MarbleValues.With(Number.Whole(values)), values));
    }

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a way of raising alarms: how many messages did the control room get?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this AlarmStyle style, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, StreamsWords.CrossingsWere.With(Number.Whole(style.Messages)), style.Messages));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a day: how many alarms were there?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this DataCentreDay day, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, StreamsWords.DayHadAlarms.With(Number.Whole(day.Episodes.Count), day.Zones.Count), day.Episodes.Count));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a sweep: with which gain were there the fewest alarms?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this GainSweep sweep, Prediction prediction)
    {
        var (best, (low, high)) = (sweep.Best, sweep.AroundBest);
        return prediction.Against(new(Quantity.Number, StreamsWords.BestGainWas.With(Number.Whole(best.Episodes.Count), Svg.Plain(best.Gain)), best.Gain, low, high)
        {
            Undecided = StreamsWords.BestGainOpen.With(Svg.Plain(low), Svg.Plain(high)),
        });
    }

    /// <summary>Holds a guess (<see cref="Predict.Seconds"/>) against an overload: how old was the reading that the observer had dealt with when the thermometer fell silent?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Overload run, Prediction prediction) =>
        prediction.Against(new(Quantity.Seconds, StreamsWords.ReadingWas.With(Overload.Seconds, Duration.Text(run.Age)), run.Age));
}
