using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Writes a cell that is not prose: its code, how it ended, and what it showed.</summary>
public static class CellHtml
{
    /// <summary>Whether cells of a language run in the kernel, rather than in the page.</summary>
    public static bool IsRunByKernel(CellLanguage language) => language is CellLanguage.CSharp or CellLanguage.FSharp;

    /// <summary>The cell.</summary>
    /// <param name="run">The cell and what running it gave.</param>
    /// <param name="path">The notebook's file, to say where an error is.</param>
    /// <param name="outputs">The outputs of the page that it stands in.</param>
    internal static string Of(CellRun run, string? path, PageOutputs outputs) => run.Cell.Language switch
    {
        CellLanguage.Foreign => NotRunHere(run.Cell),
        CellLanguage.Html => Drawn(run.Cell, outputs.Contain(run.Cell.Source)),
        CellLanguage.JavaScript => NotRun(run.Cell, "A book runs no script of a cell. Play the chapter to see what this one draws."),
        CellLanguage.Mermaid => $"""
            <figure class="cell">
            <pre class="mermaid">{Html.Text(run.Cell.Source)}</pre>
            <figcaption>Source of a diagram, in the Mermaid language.</figcaption>
            </figure>
            """,
        _ => Code(run, path, outputs),
    };

    /// <summary>A cell in a language that the course does not have: its text, and why it does not run.</summary>
    public static string NotRunHere(Cell cell) => NotRun(cell, cell.NotRunHere);

    private static string NotRun(Cell cell, string reason) => $"""
        <div class="cell">
        <pre class="code" aria-label="{Html.Text(cell.LanguageTitle)}"><code>{Html.Text(cell.Source)}</code></pre>
        <p class="status">{Html.Text(reason)}</p>
        </div>
        """;

    private static string Code(CellRun run, string? path, PageOutputs outputs)
    {
        var source = CodeColours.ToHtml(run.Cell);
        var language = run.Cell.Language == CellLanguage.CSharp ? "" : $"{run.Cell.Language.Title()} · ";
        var error = run.Failed() ? ErrorHtml.Of(run, path) : "";
        return $"""
            <div class="cell">
            <pre class="code" aria-label="{run.Cell.Language.Title()} code"><code>{source}</code></pre>
            <p class="status">{language}{Html.Text(run.Summary())}</p>
            {string.Concat(run.Outputs.Folded().Select(output => OutputHtml.Of(output, outputs.Contain)))}{error}</div>
            """;
    }

    private static string Drawn(Cell cell, string html) => $"""
        <div class="cell">
        <div class="output scroll">
        {html}
        </div>
        <details class="source"><summary>{cell.Language.Title()} source</summary>
        <pre class="code" aria-label="{cell.Language.Title()} code"><code>{Html.Text(cell.Source)}</code></pre>
        </details>
        </div>
        """;
}
