namespace NotebookCourse.Notebooks.Book;

/// <summary>Links of a book lead to its pages; every other file is taken along.</summary>
internal sealed class BookTargets(IReadOnlyList<BookPage> pages, BookFiles files) : IProseTargets
{
    /// <inheritdoc/>
    public string? OfNotebook(string file) =>
        pages.FirstOrDefault(page => page.Chapter.Notebook.Path == file) is { } page ? Uri.EscapeDataString(page.File) : null;

    /// <inheritdoc/>
    public string OfFile(string file) => files.Include(file);
}
