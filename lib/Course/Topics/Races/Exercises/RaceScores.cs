using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Races.Figures;

namespace NotebookCourse.Topics.Races.Exercises;

/// <summary>Holds guesses against races.</summary>
public static class RaceScores
{
    /// <summary>Holds a guess (<see cref="Predict.Share"/>) against a race: which share was lost?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this CounterRun race, Prediction prediction) => prediction.Against(
        new Measured(Quantity.Share, RacesWords.LostShare.With(Number.Percent(race.Lost)), race.Lost) { Caveat = race.Lost > 0 ? race.Caveat() : null, Unshown = race is { Threads: > 1, Lost: 0 } ? race.Caveat() : null });
}
