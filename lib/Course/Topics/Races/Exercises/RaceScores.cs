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

    /// <summary>Holds a guess (<see cref="Predict.Share"/>) against a litmus test: in which share of the races did something come that was declared interesting?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this LitmusRun run, Prediction prediction)
    {
        var seen = run.Seen(Judgement.Interesting).Sum(outcome => outcome.Count);
        var share = (double)seen / run.Times;
        return prediction.Against(new Measured(Quantity.Share, RacesWords.LitmusFinding.With(Number.Whole(run.Times), Number.Whole(seen), Number.Percent(share)), share)
        {
            Unshown = seen > 0 ? null : run.Processors == 1 ? RacesWords.LitmusOneProcessor : RacesWords.LitmusNothingShown,
        });
    }

    // That one thread loses nothing is certain; that several lost nothing says something of the machine only.
    private static bool HasShown(CounterRun race) => race.Threads == 1 || race.Lost.Max() > 0;
}
