using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Notebooks;

/// <summary>
/// Writes chapters as a book of HTML pages that needs no network: a page a chapter, <c>index.html</c> with the table of
/// contents, and beside them one style sheet and one copy of the chart library.
/// </summary>
public static class HtmlBook
{
    /// <summary>The style sheet of the pages, for others that show chapters.</summary>
    public static string Style { get; } = BookFiles.Asset("book.css");

    /// <summary>Writes the book; files of its names that are there already are replaced.</summary>
    /// <param name="chapters">The chapters in reading order.</param>
    /// <param name="folder">Where the pages go; made if it is not there.</param>
    /// <param name="options">Title and chart library.</param>
    /// <returns>The full path of <c>index.html</c>.</returns>
    /// <exception cref="NotebookException">A file cannot be written, or one that the book needs cannot be read.</exception>
    public static string Write(IReadOnlyList<BookChapter> chapters, string folder, BookOptions? options = null)
    {
        options ??= new BookOptions();
        var files = new BookFiles(folder);
        var pages = BookPages.Of(chapters);
        files.WriteAsset("book.css");
        if (options.PlotlyScript is { } plotly)
            files.Copy(plotly, PageFrame.PlotlyFile);

        var frame = new PageFrame(options);
        for (var i = 0; i < pages.Count; i++)
            files.Write(pages[i].File, ChapterPage.Write(frame, pages, i, new BookTargets(pages, pages[i], files, options.LeftOut)));
        return files.Write(BookPages.IndexFile, IndexPage.Write(frame, pages));
    }
}
