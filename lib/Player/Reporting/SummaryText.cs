using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Reporting;

/// <summary>A chapter's end in one line.</summary>
internal static class SummaryText
{
    /// <summary>For example <c>08-multiprocessing.dib: completed, 12 of 12 cells in 8.3 s</c>.</summary>
    public static string Of(ChapterResult result)
    {
        var completed = result.Cells.Count(cell => cell.Status == CellStatus.Completed);
        return $"{result.File}: {Words(result.Status)}, {completed} of {Cells(result.Cells.Count)} in {result.Elapsed.TotalSeconds:0.0} s{NotRunHere(result)}";
    }

    private static string NotRunHere(ChapterResult result)
    {
        var foreign = result.Cells.Select(run => run.Cell).Where(cell => cell.IsForeign).ToList();
        return foreign.Count == 0 ? "" : $"; {Cells(foreign.Count)} not run here ({string.Join(", ", foreign.Select(cell => cell.LanguageTitle).Distinct())})";
    }

    private static string Cells(int count) => $"{count} {(count == 1 ? "cell" : "cells")}";

    private static string Words(ChapterStatus status) => status switch
    {
        ChapterStatus.NotRun => "not run",
        ChapterStatus.TimedOut => "timed out",
        ChapterStatus.KernelDied => "kernel died",
        _ => status.ToString().ToLowerInvariant(),
    };
}
