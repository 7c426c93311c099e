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
    public static string Of(CellRun run, string? path) => run.Cell.Language switch
    {
        CellLanguage.Foreign => NotRunHere(run.Cell),
        CellLanguage.Html => Live(run.Cell, run.Cell.Source),
        CellLanguage.JavaScript => Live(run.Cell, Script(run.Cell.Source)),
        CellLanguage.Mermaid => $"""
            <figure class="cell">
            <pre class="mermaid">{Html.Text(run.Cell.Source)}</pre>
            <figcaption>Source of a diagram, in the Mermaid language.</figcaption>
            </figure>
            """,
        _ => Code(run, path),
    };

    /// <summary>A cell in a language that the course does not have: its text, and why it does not run.</summary>
    public static string NotRunHere(Cell cell) => $"""
        <div class="cell">
        <pre class="code" aria-label="{Html.Text(cell.LanguageTitle)}"><code>{Html.Text(cell.Source)}</code></pre>
        <p class="status">{Html.Text(cell.NotRunHere)}</p>
        </div>
        """;

    private static string Code(CellRun run, string? path)
    {
        var source = CodeColours.ToHtml(run.Cell);
        var language = run.Cell.Language == CellLanguage.CSharp ? "" : $"{run.Cell.Language.Title()} · ";
        var error = run.Failed() ? ErrorHtml.Of(run, path) : "";
        return $"""
            <div class="cell">
            <pre class="code" aria-label="{run.Cell.Language.Title()} code"><code>{source}</code></pre>
            <p class="status">{language}{Html.Text(run.Summary())}</p>
            {string.Concat(run.Outputs.Folded().Select(OutputHtml.Of))}{error}</div>
            """;
    }

    private static string Live(Cell cell, string html) => $"""
        <div class="cell">
        <div class="output scroll">
        {html}
        </div>
        <details class="source"><summary>{cell.Language.Title()} source</summary>
        <pre class="code" aria-label="{cell.Language.Title()} code"><code>{Html.Text(cell.Source)}</code></pre>
        </details>
        </div>
        """;

    // As in the other hosts: variables stay inside the cell, which may await and return. "</script" would end the element.
    private static string Script(string source) =>
        $"<script>(async () => {{\n{source.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}\n}})();</script>";
}
