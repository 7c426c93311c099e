using NotebookCourse.Notebooks;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Export;

/// <summary>A Jupyter notebook a chapter, with its outputs.</summary>
internal sealed class JupyterNotebooks : IBook
{
    /// <inheritdoc/>
    public string Write(IReadOnlyList<ChapterResult> chapters, string folder)
    {
        JupyterBook.Write(
            [.. chapters.Select(chapter => chapter.ToBookChapter())],
            folder,
            CourseFolder.Above(folder)?.Root);
        return folder;
    }
}
