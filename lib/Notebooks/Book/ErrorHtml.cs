namespace NotebookCourse.Notebooks.Book;

/// <summary>Writes why a cell did not complete.</summary>
internal static class ErrorHtml
{
    /// <summary>The box beneath the cell.</summary>
    /// <param name="run">A cell that failed.</param>
    /// <param name="path">The notebook's file; null if it has none.</param>
    public static string Of(CellRun run, string? path)
    {
        var error = run.ErrorOf();
        var source = string.IsNullOrWhiteSpace(error.SourceLine)
            ? ""
            : $"<pre aria-label=\"Line at fault\"><code>{Html.Text(error.SourceLine.Trim())}</code></pre>\n";
        var detail = string.IsNullOrWhiteSpace(error.Detail)
            ? ""
            : $"<details><summary>Where it came from</summary><pre aria-label=\"Where it came from\">{Html.Text(error.Detail)}</pre></details>\n";
        return $"""
            <div class="error" role="group" aria-label="Error">
            <p><strong>{Html.Text(error.Name)}</strong>{Html.Text(Where(error, run.Cell, path))}</p>
            <p class="message">{Html.Text(error.Message)}</p>
            {source}{detail}</div>

            """;
    }

    private static string Where(CellError error, Cell cell, string? path) => error switch
    {
        { Line: <= 0 } => "",
        { File: { } file } => $" in {file}, line {error.Line}",
        _ when path is not null && cell.Line > 0 => $" in line {error.Line} of the cell ({Path.GetFileName(path)}, line {cell.Line + error.Line - 1})",
        _ => $" in line {error.Line} of the cell",
    };
}
