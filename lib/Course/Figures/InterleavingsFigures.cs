using System.Globalization;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures;

/// <summary>What an exploration looks like.</summary>
public static class InterleavingsFigures
{
    /// <summary>A row for each way in which the program can end: in how many schedules, and the shortest of them.</summary>
    public static Table Chart(this Interleavings found) => new(
        Words.EverySchedule,
        [new(Words.HowItEnds), new(Words.SchedulesColumn, IsNumeric: true), new(Words.ShareColumn, IsNumeric: true), new(Words.ShortestColumn)],
        [.. found.Findings.Select(finding => (string[])
            [finding.Ending.Describe(), Count(finding.Schedules), Number.Digits(100 * (double)finding.Schedules / (double)found.Schedules), finding.Shortest.ToString()])],
        string.Join(' ', Sentences(found)));

    /// <summary>How many schedules.</summary>
    internal static string Count(UInt128 schedules) => schedules.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How a run ends, in a few words.</summary>
    internal static string Describe(this Ending ending) => ending.Kind switch
    {
        EndingKind.Deadlock => Words.EndsInDeadlock(ending.Text),
        EndingKind.Failed => Words.EndsInFailure(ending.Text),
        EndingKind.Endless => Words.EndsNever(ending.Text),
        _ => ending.Text.Length > 0 ? Words.EndsWith(ending.Text) : Words.JustEnds,
    };

    private static IEnumerable<string> Sentences(Interleavings found)
    {
        var ways = found.Findings.Count == 1 ? Words.OneEnding : Words.SeveralEndings(found.Findings.Count);
        var (schedules, runs, time) = (Count(found.Schedules), Number.Whole(found.Runs), Duration.Text(found.Elapsed.TotalSeconds));
        yield return found.Search.Draws is not null ? Words.DrawnSchedules(schedules, ways)
            : found.IsComplete && found.HasCountedAll ? Words.AllSchedulesFound(schedules, ways)
            : Words.AtLeastSchedulesFound(schedules, ways);
        yield return found.IsComplete && found.Schedules > (UInt128)found.Runs ? Words.RunsStoodForThem(runs, time) : Words.RunsWereMade(runs, time);
        if (found is { HasLeftOut: true, Search.MostPreemptions: { } most }) yield return Words.LeftOutPreemptions(most);
        if (found.HasMet) yield return Words.StoppedWhereAsked;
        else if (!found.IsFinished) yield return Words.OutOfTime;
        if (found.HasTakenForWaiting) yield return Words.LookingTakenForWaiting;
    }
}
