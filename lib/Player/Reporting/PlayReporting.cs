using NotebookCourse.Player.Playing;
using Spectre.Console;

namespace NotebookCourse.Player.Reporting;

/// <summary>Chooses how a play is reported: nothing but errors, a bar on a terminal, or plain lines.</summary>
internal sealed class PlayReporting(bool quiet, TextWriter output, TextWriter error, IAnsiConsole console)
{
    /// <summary>Plays with the report that fits.</summary>
    /// <param name="chapters">What will be played.</param>
    /// <param name="play">Plays and tells the report.</param>
    public Task<IReadOnlyList<ChapterResult>> DuringAsync(
        IReadOnlyList<Chapter> chapters, Func<IPlayReport, Task<IReadOnlyList<ChapterResult>>> play)
    {
        if (quiet)
            return play(new ErrorReport(error));
        return console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal
            ? WithBarAsync(chapters, play)
            : play(new PlainReport(output, error));
    }

    private async Task<IReadOnlyList<ChapterResult>> WithBarAsync(
        IReadOnlyList<Chapter> chapters, Func<IPlayReport, Task<IReadOnlyList<ChapterResult>>> play)
    {
        var cells = chapters.Sum(chapter => chapter.Notebook?.Cells.Count ?? 0);
        var results = await console.Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new CellsColumn(),
                new RemainingTimeColumn(),
                new SpinnerColumn())
            .StartAsync(context => play(new ProgressReport(context.AddTask("starting", maxValue: Math.Max(cells, 1)))));

        var lines = new PlainReport(output, error);
        foreach (var result in results)
            lines.Ends(result);
        return results;
    }
}
