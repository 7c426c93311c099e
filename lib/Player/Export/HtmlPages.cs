using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Export;

/// <summary>A page a chapter and a table of contents.</summary>
internal sealed class HtmlPages : IBook
{
    /// <inheritdoc/>
    public string Write(IReadOnlyList<ChapterResult> chapters, string folder) => Path.Combine(folder, "index.html");
}
