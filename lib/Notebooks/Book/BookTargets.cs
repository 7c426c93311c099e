namespace NotebookCourse.Notebooks.Book;

/// <summary>Links of a page lead to the book's pages; other files of its course are taken along, and no others.</summary>
/// <param name="pages">The pages of the book.</param>
/// <param name="page">The page whose links they are.</param>
/// <param name="files">The book's files.</param>
/// <param name="leftOut">Told, in a sentence, of each file that is not taken along.</param>
internal sealed class BookTargets(IReadOnlyList<BookPage> pages, BookPage page, BookFiles files, Action<string>? leftOut) : IProseTargets
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private string? Root => page.Chapter.Root ?? Path.GetDirectoryName(page.Chapter.Notebook.Path);

    /// <inheritdoc/>
    public string? OfNotebook(string file) =>
        pages.FirstOrDefault(each => each.Chapter.Notebook.Path == file) is { } found ? Uri.EscapeDataString(found.File) : null;

    /// <inheritdoc/>
    public string? OfFile(string file)
    {
        if (Root is { } root && OwnFile.IsIn(root, file) && files.Include(file) is { } address) return address;
        if (_told.Add(file))
            leftOut?.Invoke($"{page.Chapter.Notebook.Path}: its prose leads to {file}, which is left out: only ordinary files of its own course are taken along.");
        return null;
    }
}
