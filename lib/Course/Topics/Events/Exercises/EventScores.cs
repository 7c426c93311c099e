using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Events.Figures;

namespace NotebookCourse.Topics.Events.Exercises;

/// <summary>Holds guesses against event loops.</summary>
public static class EventScores
{
    /// <summary>Holds a guess (<see cref="Predict.Seconds"/>) against a run: how long after the button was pressed was the last late key answered?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this LoopRun run, Prediction prediction) => prediction.Against(run switch
    {
        { Late: 0 } => new(Quantity.Seconds, EventsWords.WasNeverLate, 0),
        { HasRecovered: true } => new(Quantity.Seconds, EventsWords.WasLateFor.With(Duration.Text(run.LateFor)), run.LateFor) { Caveat = EventFigures.CatchUp(run) },
        // When the run stopped says nothing of when the loop has caught up.
        { Plan.Load: < 1 } => new(Quantity.Seconds, EventsWords.WasLateToTheEnd.With(Duration.Text(run.LateFor)), run.LateFor, run.LateFor, double.PositiveInfinity)
        {
            Undecided = EventsWords.LateBeyondTheEnd,
        },
        _ => new Measured(Quantity.Seconds, EventsWords.NeverCatchesUp.With(Duration.Text(run.LateFor)), double.PositiveInfinity),
    });

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a request: how many other events did the loop handle meanwhile?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this PictureRequest request, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, EventsWords.HandledMeanwhile.With(request.Meanwhile), request.Meanwhile));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against the cures: how many of them leave keys late?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this Cures cures, Prediction prediction)
    {
        var late = cures.Runs.Where(run => run.Late > 0).ToList();
        return prediction.Against(new(Quantity.Number, EventsWords.LateWays.With(late.Count, cures.Runs.Count), late.Count));
    }
}
