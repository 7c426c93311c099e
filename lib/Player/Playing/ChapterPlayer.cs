using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Reporting;

namespace NotebookCourse.Player.Playing;

/// <summary>Plays chapters one after the other, each in a kernel of its own; one that fails does not keep the next from playing.</summary>
internal sealed class ChapterPlayer(TimeSpan? cellTimeout, IPlayReport report, CancellationToken stop)
{
    /// <summary>Plays the chapters in order; after a stop the rest are left as not run.</summary>
    public async Task<IReadOnlyList<ChapterResult>> PlayAsync(IEnumerable<Chapter> chapters)
    {
        var results = new List<ChapterResult>();
        foreach (var chapter in chapters)
        {
            var result = chapter.Notebook is not { } notebook || stop.IsCancellationRequested
                ? ChapterResult.NotPlayed(chapter)
                : await PlayAsync(chapter, notebook);
            report.Ends(result);
            results.Add(result);
        }

        return results;
    }

    private async Task<ChapterResult> PlayAsync(Chapter chapter, Notebook notebook)
    {
        report.Starts(chapter);
        try
        {
            var run = await NotebookPlayer.PlayAsync(notebook, cellTimeout, report.CellEnds, stop);
            return new ChapterResult(chapter.File, StatusOf(run), run.Elapsed, run.Cells, notebook);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ChapterResult.NotPlayed(chapter) with { Status = ChapterStatus.Stopped };
        }
        catch (InvalidOperationException error)
        {
            // What a cell does comes back as its status; only a kernel that does not start throws.
            return ChapterResult.NotPlayed(chapter) with
            {
                Status = ChapterStatus.KernelDied,
                Error = $"{chapter.File}: the kernel did not start: {error.Message} Try: course doctor",
            };
        }
    }

    private ChapterStatus StatusOf(NotebookRun run)
    {
        // A terminal's Ctrl+C reaches the kernel too: a cell that then ends in whatever way was stopped.
        if (stop.IsCancellationRequested)
            return ChapterStatus.Stopped;

        // Cells that are not run here, or come after the one that failed, say nothing.
        return run.Cells.Select(cell => cell.Status).FirstOrDefault(status => status is not (CellStatus.Completed or CellStatus.NotRun), CellStatus.Completed) switch
        {
            CellStatus.Completed => ChapterStatus.Completed,
            CellStatus.CompileError or CellStatus.Threw => ChapterStatus.Failed,
            CellStatus.TimedOut => ChapterStatus.TimedOut,
            CellStatus.KernelDied => ChapterStatus.KernelDied,
            CellStatus.Stopped => ChapterStatus.Stopped,
            var status => throw new InvalidOperationException($"A cell ended as {status}, which has no meaning for its chapter."),
        };
    }
}
