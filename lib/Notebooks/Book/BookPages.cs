namespace NotebookCourse.Notebooks.Book;

/// <summary>Names the pages of a book.</summary>
internal static class BookPages
{
    /// <summary>The page with the table of contents.</summary>
    public const string IndexFile = "index.html";

    /// <summary>The pages, each with a file name of its own: that of its notebook where it is free.</summary>
    /// <param name="chapters">The chapters in reading order.</param>
    /// <param name="extension">How the pages' names end.</param>
    /// <exception cref="ArgumentException">A chapter has not one run for each of its cells.</exception>
    public static IReadOnlyList<BookPage> Of(IReadOnlyList<BookChapter> chapters, string extension = ".html")
    {
        foreach (var chapter in chapters.Where(chapter => chapter.Runs.Count != chapter.Notebook.Cells.Count))
        {
            throw new ArgumentException(
                $"Expected one run for each of the {chapter.Notebook.Cells.Count} cells of {chapter.Notebook.Path ?? "a notebook"}, but found {chapter.Runs.Count}.",
                nameof(chapters));
        }

        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        names.Take(Path.GetFileNameWithoutExtension(IndexFile));
        return [.. chapters.Select((chapter, index) => new BookPage(
            chapter,
            ChapterFacts.Of(chapter.Notebook),
            names.Take(Path.GetFileNameWithoutExtension(chapter.Notebook.Path) ?? $"chapter-{index + 1}") + extension))];
    }
}
