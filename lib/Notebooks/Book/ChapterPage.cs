namespace NotebookCourse.Notebooks.Book;

/// <summary>Writes the page of a chapter.</summary>
internal static class ChapterPage
{
    /// <summary>The page.</summary>
    public static string Write(PageFrame frame, IReadOnlyList<BookPage> pages, int index, BookTargets targets)
    {
        var page = pages[index];
        var notebook = page.Chapter.Notebook;
        var prose = new Prose(notebook, targets);
        var outputs = new PageOutputs(frame.Figures);
        List<string> cells = [.. page.Chapter.Runs.Select(run =>
            run.Cell.Language == CellLanguage.Markdown ? prose.ToHtml(run.Cell.Source) : CellHtml.Of(run, notebook.Path, outputs))];

        // The note comes after the title and promise, which are the first cell of a chapter.
        var opening = notebook.Cells is [{ Language: CellLanguage.Markdown }, ..] ? 1 : 0;
        cells.Insert(opening, Note(page.Chapter.Runs));
        if (prose.Headings.All(heading => heading.Level > 1))
            cells.Insert(0, $"<h1>{Html.Text(page.Facts.Title)}</h1>");
        return frame.Wrap(page.Facts.Title, outputs, $"""
            <div class="page">
            {Outline(prose.Headings)}<main id="content" tabindex="-1">
            {string.Join('\n', cells)}
            </main>
            {Pager(pages, index)}
            </div>
            """);
    }

    private static string Outline(IReadOnlyList<Heading> headings)
    {
        var items = headings.Where(heading => heading.Level is 2 or 3).Select(heading =>
            $"<li class=\"level-{heading.Level}\"><a href=\"#{Html.Text(heading.Id)}\">{Html.Text(heading.Text)}</a></li>\n");
        var list = string.Concat(items);
        return list.Length == 0 ? "" : $"""
            <nav class="outline" aria-label="On this page">
            <details>
            <summary>On this page</summary>
            <ol>
            {list}</ol>
            </details>
            </nav>

            """;
    }

    private static string Note(IReadOnlyList<CellRun> runs)
    {
        var code = runs.Where(run => CellHtml.IsRunByKernel(run.Cell.Language)).ToList();
        var text = code switch
        {
            _ when code.All(run => run.Status == CellStatus.Completed) => null,
            _ when code.All(run => run.Status == CellStatus.NotRun) => "The code of this chapter was not run for this book.",
            _ when code.Any(run => run.Failed()) => "A cell of this chapter did not complete; those after it were not run.",
            _ => "Some code of this chapter was not run for this book.",
        };
        return text is null ? "" : $"<p class=\"note\">{text}</p>";
    }

    private static string Pager(IReadOnlyList<BookPage> pages, int index)
    {
        var previous = index > 0 ? Link(pages[index - 1], "prev", "Previous") : "<span></span>";
        var next = index < pages.Count - 1 ? Link(pages[index + 1], "next", "Next") : "<span></span>";
        return $"""
            <nav class="pager" aria-label="Chapters">
            {previous}
            <a href="{BookPages.IndexFile}">Contents</a>
            {next}
            </nav>
            """;
    }

    private static string Link(BookPage page, string relation, string word) =>
        $"<a rel=\"{relation}\" href=\"{Html.Address(page.File)}\"><span>{word}</span> {Html.Text(page.Facts.Title)}</a>";
}
