using NotebookCourse.Notebooks.Book;
using NotebookCourse.Notebooks.Ipynb;
using NotebookCourse.Notebooks.Ipynb.Stills;

namespace NotebookCourse.Notebooks;

/// <summary>Writes chapters as Jupyter notebooks, with what they showed, to be read elsewhere and run again.</summary>
/// <remarks>
/// A notebook that has moved still finds what it imports, its links lead to the notebooks beside it, and what its prose
/// shows lies with it. Whatever viewer strips scripts and styles shows still pictures. They are part of the HTML:
/// as an output of its own each would lie in the file twice.
/// </remarks>
public static class JupyterBook
{
    /// <summary>Writes the notebooks; files of their names that are there already are replaced.</summary>
    /// <param name="chapters">The chapters in reading order.</param>
    /// <param name="folder">Where the notebooks go; made if it is not there.</param>
    /// <param name="root">
    /// The folder that moves as a whole, such as a course with the notebooks written inside it: what a cell imports from
    /// there is named relative to the notebook, and all else by its full path. Null if there is no such folder.
    /// </param>
    /// <param name="leftOut">Told, in a sentence, of each file that prose leads to and that is not taken along.</param>
    /// <returns>The full paths of the notebooks, in the order of the chapters.</returns>
    /// <exception cref="NotebookException">A file cannot be written, or one that a notebook needs cannot be read.</exception>
    public static IReadOnlyList<string> Write(IReadOnlyList<BookChapter> chapters, string folder, string? root = null, Action<string>? leftOut = null)
    {
        var files = new BookFiles(folder);
        var pages = BookPages.Of(chapters, ".ipynb");
        return [.. pages.Select(page => files.Write(page.File, IpynbFile.ToText(Moved(page.Chapter, new BookTargets(pages, InRoot(page, root), files, leftOut), Path.GetFullPath(folder), root))))];
    }

    // What moves as a whole may be taken along from.
    private static BookPage InRoot(BookPage page, string? root) => page.Chapter is { Root: null, Notebook.Path: { } path } chapter && root is not null && OwnFile.IsIn(root, path)
        ? page with { Chapter = chapter with { Root = root } }
        : page;

    private static List<CellRun> Moved(BookChapter chapter, BookTargets targets, string folder, string? root)
    {
        var links = new ProseLinks(chapter.Notebook, targets);
        var imports = new ImportLines(Path.GetDirectoryName(chapter.Notebook.Path), folder, root);
        return [.. chapter.Runs.Select(run => run with
        {
            Cell = run.Cell with
            {
                Source = run.Cell.Language switch
                {
                    CellLanguage.Markdown => links.Rewrite(run.Cell.Source),
                    CellLanguage.CSharp or CellLanguage.FSharp => imports.Rewrite(run.Cell.Source),
                    _ => run.Cell.Source,
                },
            },
            Outputs = [.. run.Outputs.Select(OutputStills.Added)],
        })];
    }
}
