using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;
using NotebookCourse.Workloads.Races;

namespace NotebookCourse.Figures;

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

    /// <summary>What an exploration says can happen, beside how often it did.</summary>
    public static Table Chart(this StressRun stress, Interleavings found)
    {
        var endings = found.Findings.Select(finding => finding.Ending).Concat(stress.Counts.Keys).Distinct().ToList();
        return new(
            Words.StressTitle,
            [new(Words.HowItEnds), new(Words.SchedulesColumn, IsNumeric: true), new(Words.TimesColumn, IsNumeric: true)],
            [.. endings.Select(ending => (string[])
                [ending.Describe(), InterleavingsFigures.Count(SchedulesOf(found, ending)), stress.Counts.TryGetValue(ending, out var times) ? Number.Whole(times) : Words.NotSeen])],
            string.Join(' ', Sentences(stress, found)));
    }

    /// <summary>Who waited for whom when the program got stuck for the first time.</summary>
    /// <exception cref="ArgumentException">It never did.</exception>
    public static WaitGraphFigure WaitGraph(this StressRun stress) => new(stress.Deadlock);

    /// <summary>What a race on this machine does not show.</summary>
    internal static string Caveat(this CounterRun race) =>
        race.Threads == 1 ? Words.RaceOneThread
        : Environment.ProcessorCount == 1 ? Words.RaceOneProcessor
        : race.Lost == 0 ? Words.RaceNoneLost
        : Words.RaceVaries;

    private static UInt128 SchedulesOf(Interleavings found, Ending ending) => found.Findings.FirstOrDefault(finding => finding.Ending == ending)?.Schedules ?? 0;

    private static IEnumerable<string> Sentences(StressRun stress, Interleavings found)
    {
        var seen = found.Findings.Count(finding => stress.Counts.ContainsKey(finding.Ending));
        yield return Words.StressFinding(Number.Whole(stress.Times), Number.Whole(seen), Number.Whole(found.Findings.Count));
        if (stress.Times < stress.Asked) yield return Words.StressOutOfTime(Number.Whole(stress.Asked));
        if (Environment.ProcessorCount == 1) yield return Words.StressOneProcessor;
        if (stress.Counts.Count > seen) yield return Words.StressUnknown;
    }
}
