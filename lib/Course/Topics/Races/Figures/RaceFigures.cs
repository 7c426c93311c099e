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
            [RacesWords.RaceRounds, Number.Whole(race.Counts.Count)],
            [RacesWords.RaceMade, Number.Whole(race.Expected)],
            [RacesWords.RaceLostLeast, Number.Whole(race.Expected - race.Counts.Max())],
            [RacesWords.RaceLostMost, Number.Whole(race.Expected - race.Counts.Min())],
        ],
        $"{RacesWords.RaceFinding.With(race.Threads, Number.Whole(race.Expected), race.Finding())} {race.Caveat()}");

    /// <summary>How much was lost, in a sentence.</summary>
    internal static string Finding(this CounterRun race) => race.Lost is var lost && lost.Max() == 0 ? RacesWords.RaceNothingLost.With(lost.Count)
        : lost.Count == 1 ? RacesWords.LostShare.With(Number.Percent(lost.Median))
        : RacesWords.LostShares.With(lost.Count, Number.Percent(lost.Min()), Number.Percent(lost.Max()), Number.Percent(lost.Median));

    /// <summary>What a race on this machine does not show.</summary>
    internal static string Caveat(this CounterRun race) =>
        race.Threads == 1 ? RacesWords.RaceOneThread
        : Environment.ProcessorCount == 1 ? RacesWords.RaceOneProcessor
        : race.Lost.Max() == 0 ? RacesWords.RaceNoneLost
        : RacesWords.RaceVaries;
}
