namespace NotebookCourse.Notebooks.Book;

/// <summary>Writes the page with the table of contents.</summary>
internal static class IndexPage
{
    /// <summary>The page.</summary>
    public static string Write(PageFrame frame, IReadOnlyList<BookPage> pages)
    {
        var items = string.Concat(pages.Select(Item));
        return frame.Wrap(null, new PageOutputs(FigureParts.None), $"""
            <main id="content" class="index" tabindex="-1">
            <h1>{Html.Text(frame.BookTitle)}</h1>
            <nav aria-label="Chapters">
            <ol class="chapters">
            {items}</ol>
            </nav>
            </main>
            """);
    }

    private static string Item(BookPage page)
    {
        var minutes = page.Facts.Minutes is { } count ? $" <span class=\"minutes\">{count} minutes</span>" : "";
        return $"""
            <li>
            <a href="{Html.Address(page.File)}">{Html.Text(page.Facts.Title)}</a>{minutes}
            <p>{Html.Text(page.Facts.Promise)}</p>
            </li>

            """;
    }
}
