using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Export;

/// <summary>A form in which chapters are written to be read elsewhere.</summary>
internal interface IBook
{
    /// <summary>Writes the chapters, those that failed too, with what they showed until then.</summary>
    /// <returns>The full path to open: a page, or the folder if there is none.</returns>
    string Write(IReadOnlyList<ChapterResult> chapters, string folder);
}
