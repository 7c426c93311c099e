using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Reporting;

/// <summary>Writes what went wrong, and nothing else.</summary>
internal sealed class ErrorReport(TextWriter error) : IPlayReport
{
    /// <inheritdoc/>
    public void Starts(Chapter chapter)
    {
        // Good news is no error.
    }

    /// <inheritdoc/>
    public void CellEnds(CellRun cell)
    {
        // A failure is told with its chapter, whose file and cell numbers it needs.
    }

    /// <inheritdoc/>
    public void Ends(ChapterResult result)
    {
        if (FailureText.Of(result) is { } text)
            error.WriteLine(text);
    }
}
