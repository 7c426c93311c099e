namespace NotebookCourse.Notebooks;

/// <summary>A chapter of a book: a notebook and what running its cells gave.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Runs">One entry a cell, in order.</param>
/// <param name="Root">The folder whose files may be taken along where prose leads to them; that of the notebook if none is named.</param>
public sealed record BookChapter(Notebook Notebook, IReadOnlyList<CellRun> Runs, string? Root = null)
{
    /// <summary>A chapter none of whose cells has run.</summary>
    public static BookChapter NotRun(Notebook notebook) => new(notebook, [.. notebook.Cells.Select(CellRun.Not)]);
}
