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
        new Measured(Quantity.Share, race.Finding(), race.Lost.Median, race.Lost.Min(), race.Lost.Max())
        {
            Caveat = HasShown(race) ? race.Caveat() : null,
            Unshown = HasShown(race) ? null : race.Caveat(),
        });

    // That one thread loses nothing is certain; that several lost nothing says something of the machine only.
    private static bool HasShown(CounterRun race) => race.Threads == 1 || race.Lost.Max() > 0;
}
