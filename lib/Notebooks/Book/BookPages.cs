namespace NotebookCourse.Notebooks.Book;

/// <summary>Names the pages of a book.</summary>
internal static class BookPages
{
    /// <summary>The page with the table of contents.</summary>
    public const string IndexFile = "index.html";

    /// <summary>The pages, each with a file name of its own: that of its notebook where it is free.</summary>
    public static IReadOnlyList<BookPage> Of(IReadOnlyList<BookChapter> chapters)
    {
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        names.Take(Path.GetFileNameWithoutExtension(IndexFile));
        return [.. chapters.Select((chapter, index) => new BookPage(
            chapter,
            ChapterFacts.Of(chapter.Notebook),
            names.Take(Path.GetFileNameWithoutExtension(chapter.Notebook.Path) ?? $"chapter-{index + 1}") + ".html"))];
    }
}
