using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Reporting;

/// <summary>A line when a chapter starts and one when it ends: for logs and pipes.</summary>
internal sealed class PlainReport(TextWriter output, TextWriter error) : IPlayReport
{
    private readonly ErrorReport _errors = new(error);

    /// <inheritdoc/>
    public void Starts(Chapter chapter) => output.WriteLine($"{chapter.File}: playing");

    /// <inheritdoc/>
    public void CellEnds(CellRun cell)
    {
        // A line a cell would bury the lines that matter.
    }

    /// <inheritdoc/>
    public void Ends(ChapterResult result)
    {
        if (result.Notebook is not null)
            output.WriteLine(SummaryText.Of(result));
        _errors.Ends(result);
    }
}
