using NotebookCourse.Notebooks;
using NotebookCourse.Player.Commands;
using NotebookCourse.Player.Playing;
using Spectre.Console;

namespace NotebookCourse.Player.Reporting;

/// <summary>A bar over all cells of all chapters. Failures wait until the bar is gone: written earlier they would tear it.</summary>
internal sealed class ProgressReport(ProgressTask bar) : IPlayReport
{
    private double _doneBefore;
    private double _cellsOfChapter;

    /// <inheritdoc/>
    public void Starts(Chapter chapter)
    {
        _cellsOfChapter = chapter.Notebook!.Cells.Count;
        bar.Description = Markup.Escape(TerminalText.Of(Path.GetFileName(chapter.File)));
    }

    /// <inheritdoc/>
    public void CellEnds(CellRun cell) => bar.Increment(1);

    /// <inheritdoc/>
    public void Ends(ChapterResult result)
    {
        // The cells after a failure will not come: count them as done, so that the bar reaches its end.
        _doneBefore += _cellsOfChapter;
        _cellsOfChapter = 0;
        bar.Value = _doneBefore;
    }
}
