using NotebookCourse.Notebooks;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Export;

/// <summary>A Jupyter notebook a chapter, with its outputs.</summary>
/// <param name="warnings">Told what is left out.</param>
internal sealed class JupyterNotebooks(TextWriter warnings) : IBook
{
    /// <inheritdoc/>
    public string Write(IReadOnlyList<ChapterResult> chapters, string folder)
    {
        JupyterBook.Write(
            [.. chapters.Select(chapter => chapter.ToBookChapter())],
            folder,
            CourseFolder.Above(folder)?.Root,
            warnings.WriteLine);
        return folder;
    }
}
