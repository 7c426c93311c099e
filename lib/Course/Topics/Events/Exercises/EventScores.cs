using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Events.Figures;

namespace NotebookCourse.Topics.Events.Exercises;

/// <summary>Holds guesses against event loops.</summary>
public static class EventScores
{
    /// <summary>Holds a guess (<see cref="Predict.Seconds"/>) against a run: how long after the button was pressed was the last late key answered?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this LoopRun run, Prediction prediction) => prediction.Against(new Measured(
        Quantity.Seconds,
        run.Late == 0 ? EventsWords.WasNeverLate : run.HasRecovered ? EventsWords.WasLateFor.With(Duration.Text(run.LateFor)) : EventsWords.WasLateToTheEnd.With(Duration.Text(run.LateFor)),
        run.LateFor) { Caveat = EventFigures.CatchUp(run) });

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a request: how many other events did the loop handle meanwhile?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this PictureRequest request, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, EventsWords.HandledMeanwhile.With(request.Meanwhile), request.Meanwhile));
}
