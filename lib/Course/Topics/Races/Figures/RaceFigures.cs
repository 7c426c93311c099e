using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Races.Figures;

/// <summary>What races on real threads look like.</summary>
public static class RaceFigures
{
    /// <summary>How many of the additions arrived.</summary>
    public static Table Chart(this CounterRun race) => new(
        RacesWords.RaceTitle,
        [new(RacesWords.RaceColumn), new(FiguresWords.NumberColumn, IsNumeric: true)],
        [
            [RacesWords.RaceMade, Number.Whole(race.Expected)],
            [RacesWords.RaceArrived, Number.Whole(race.Counted)],
            [RacesWords.RaceLost, Number.Whole(race.Expected - race.Counted)],
        ],
        $"{RacesWords.RaceFinding.With(FiguresWords.Workers.With(race.Threads), Number.Percent(race.Lost))} {race.Caveat()}");

    /// <summary>What a race on this machine does not show.</summary>
    internal static string Caveat(this CounterRun race) =>
        race.Threads == 1 ? RacesWords.RaceOneThread
        : Environment.ProcessorCount == 1 ? RacesWords.RaceOneProcessor
        : race.Lost == 0 ? RacesWords.RaceNoneLost
        : RacesWords.RaceVaries;
}
