using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>Cells that need no process: prose, and what the page runs or draws.</summary>
internal static class StaticCells
{
    /// <summary>The run of such a cell; null if the cell is C# or F#. One that is not run here says so.</summary>
    public static CellRun? Run(Cell cell) => cell.Language switch
    {
        CellLanguage.CSharp or CellLanguage.FSharp => null,
        CellLanguage.Markdown => Shown(cell, "text/html", MarkdownRenderer.ToHtml(cell.Source)),
        CellLanguage.Html => Shown(cell, "text/html", cell.Source),
        CellLanguage.JavaScript => Shown(cell, "application/javascript", cell.Source),
        CellLanguage.Mermaid => Shown(cell, "text/vnd.mermaid", cell.Source),
        CellLanguage.Foreign => CellRun.Not(cell) with { Outputs = [CellOutput.Text($"{cell.NotRunHere}\n")] },
        _ => new CellRun(cell, CellStatus.CompileError, [], TimeSpan.Zero, new CellError(
            "UnknownLanguage", $"{cell.Language} cells are not known to this kernel; it runs C# and F# cells and shows Markdown, HTML, JavaScript and Mermaid.")),
    };

    private static CellRun Shown(Cell cell, string mimeType, string content) => new(
        cell,
        CellStatus.Completed,
        [new CellOutput(CellOutputKind.Result, new Dictionary<string, string> { [mimeType] = content })],
        TimeSpan.Zero);
}
