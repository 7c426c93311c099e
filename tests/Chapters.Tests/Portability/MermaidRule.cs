using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>A Mermaid diagram decorates: VS Code draws it only with a network, so the prose before it says what it shows.</summary>
internal static class MermaidRule
{
    /// <summary>Finds diagrams that follow no prose, or nothing but a heading.</summary>
    public static IEnumerable<string> Violations(Draft draft) =>
        from pair in draft.Cells.Index()
        where pair.Item.Language == CellLanguage.Mermaid && !IsProse(draft.Cells.ElementAtOrDefault(pair.Index - 1))
        select $"line {pair.Item.Line}: expected prose before the diagram that says what it shows";

    private static bool IsProse(Cell? cell) =>
        cell is { Language: CellLanguage.Markdown } && cell.Source.Split('\n').Any(line => line.Length > 0 && !line.StartsWith('#'));
}
