using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Races.Figures;

/// <summary>What races on real threads look like.</summary>
public static class RaceFigures
{
    /// <summary>How many of the additions arrived.</summary>
    public static Table Chart(this CounterRun race) => new(
        Words.RaceTitle,
        [new(Words.RaceColumn), new(Words.RaceNumber, IsNumeric: true)],
        [
            [Words.RaceMade, Number.Whole(race.Expected)],
            [Words.RaceArrived, Number.Whole(race.Counted)],
            [Words.RaceLost, Number.Whole(race.Expected - race.Counted)],
        ],
        $"{Words.RaceFinding(Words.Workers(race.Threads), Number.Percent(race.Lost))} {race.Caveat()}");

    /// <summary>What a race on this machine does not show.</summary>
    internal static string Caveat(this CounterRun race) =>
        race.Threads == 1 ? Words.RaceOneThread
        : Environment.ProcessorCount == 1 ? Words.RaceOneProcessor
        : race.Lost == 0 ? Words.RaceNoneLost
        : Words.RaceVaries;
}
