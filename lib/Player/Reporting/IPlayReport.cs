using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Reporting;

/// <summary>Told about a play as it happens.</summary>
internal interface IPlayReport
{
    /// <summary>A chapter starts.</summary>
    void Starts(Chapter chapter);

    /// <summary>A cell of the chapter that started last has ended.</summary>
    void CellEnds(CellRun cell);

    /// <summary>A chapter has ended, or was not played.</summary>
    void Ends(ChapterResult result);
}
