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
        var outcomes = found.Classes.Select(each => each.Outcome).Concat(stress.Counts.Keys).Distinct().ToList();
        return new(
            FiguresWords.StressTitle,
            [new(FiguresWords.HowItEnds), new(FiguresWords.SchedulesColumn, IsNumeric: true), new(FiguresWords.TimesColumn, IsNumeric: true)],
            [.. outcomes.Select(outcome => (string[])
                [outcome.Describe(), InterleavingsFigures.Count(SchedulesOf(found, outcome)), stress.Counts.TryGetValue(outcome, out var times) ? Number.Whole(times) : FiguresWords.NotSeen])],
            string.Join(' ', Sentences(stress, found)));
    }

    /// <summary>How it ended, and how often.</summary>
    public static Table Chart(this StressRun stress) => new(
        FiguresWords.StressAloneTitle,
        [new(FiguresWords.HowItEnds), new(FiguresWords.TimesColumn, IsNumeric: true)],
        [.. stress.Counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Text, StringComparer.Ordinal).Select(count => (string[])[count.Key.Describe(), Number.Whole(count.Value)])],
        string.Join(' ', Sentences(stress)));

    /// <summary>Who waited for whom when the program got stuck for the first time.</summary>
    /// <exception cref="ArgumentException">It never did.</exception>
    public static WaitGraphFigure WaitGraph(this StressRun stress) => new(stress.Deadlock);

    private static UInt128 SchedulesOf(Interleavings found, Outcome outcome) => found.Classes.FirstOrDefault(each => each.Outcome == outcome)?.Schedules ?? 0;

    private static IEnumerable<string> Sentences(StressRun stress)
    {
        if (stress.Times > 0) yield return FiguresWords.StressAloneFinding.With(Number.Whole(stress.Times), Number.Whole(stress.Counts.Count));
        foreach (var limit in Limits(stress)) yield return limit;
        yield return FiguresWords.StressShowsSome;
    }

    private static IEnumerable<string> Sentences(StressRun stress, Interleavings found)
    {
        var seen = found.Classes.Count(each => stress.Counts.ContainsKey(each.Outcome));
        yield return (seen, found.Classes.Count) is (1, 1)
            ? FiguresWords.StressOneWay.With(Number.Whole(stress.Times))
            : FiguresWords.StressFinding.With(Number.Whole(stress.Times), Number.Whole(seen), Number.Whole(found.Classes.Count));
        foreach (var limit in Limits(stress)) yield return limit;
        if (stress.Counts.Count > seen) yield return Beyond(found);
    }

    // What kept it from showing more.
    private static IEnumerable<string> Limits(StressRun stress)
    {
        if (stress.GaveUp) yield return stress.Times > 0 ? FiguresWords.StressWithoutEnd : FiguresWords.StressNoEnd;
        else if (stress.Times < stress.Asked) yield return FiguresWords.StressOutOfTime.With(Number.Whole(stress.Asked));
        if (Environment.ProcessorCount == 1) yield return FiguresWords.StressOneProcessor;
    }

    // Why a run on real threads may end as no explored one does.
    private static string Beyond(Interleavings found) =>
        !found.IsComplete ? FiguresWords.StressNotExplored
        : found.Races.Count > 0 || found.HasVolatileWrites ? FiguresWords.StressReordered
        : FiguresWords.StressUnknown;
}
