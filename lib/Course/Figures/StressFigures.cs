using NotebookCourse.Experiments;
using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures;

/// <summary>What a program looks like that ran many times on real threads.</summary>
public static class StressFigures
{
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

    private static UInt128 SchedulesOf(Interleavings found, Outcome ending) => found.Findings.FirstOrDefault(finding => finding.Ending == ending)?.Schedules ?? 0;

    private static IEnumerable<string> Sentences(StressRun stress, Interleavings found)
    {
        var seen = found.Findings.Count(finding => stress.Counts.ContainsKey(finding.Ending));
        yield return Words.StressFinding(Number.Whole(stress.Times), Number.Whole(seen), Number.Whole(found.Findings.Count));
        if (stress.Times < stress.Asked) yield return Words.StressOutOfTime(Number.Whole(stress.Asked));
        if (Environment.ProcessorCount == 1) yield return Words.StressOneProcessor;
        if (stress.Counts.Count > seen) yield return Words.StressUnknown;
    }
}
