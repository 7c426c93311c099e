using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>
/// A cell for the page counts on nothing but itself: outputs run in any order and may be the only one, and there may be
/// no network.
/// </summary>
internal static partial class PageCellRule
{
    /// <summary>Finds scripts that leave something behind or look for what another has left, and what must be loaded.</summary>
    public static IEnumerable<string> Violations(Draft draft) =>
        from cell in draft.Cells
        where cell.Language is CellLanguage.JavaScript or CellLanguage.Html
        from complaint in Complaints(cell)
        select $"line {cell.Line}: {complaint}";

    private static IEnumerable<string> Complaints(Cell cell)
    {
        if (cell.Language == CellLanguage.JavaScript && cell.Source[0] is not ('(' or '{'))
            yield return "a script stands in a function or block of its own, so that it leaves no names behind";
        if (SharedName().Match(cell.Source) is { Success: true } shared)
            yield return $"'{shared.Value}' is shared by all outputs, which run in any order";
        if (Address().Match(cell.Source) is { Success: true } address)
            yield return $"'{address.Value}' needs the network";
    }

    [GeneratedRegex(@"\b(?:window|globalThis|self)\s*[.\[]|\binteractive\.")]
    private static partial Regex SharedName();

    [GeneratedRegex("""(?:src\s*=\s*|import\s*\(?\s*|from\s+|fetch\s*\(\s*|url\s*\(\s*)["']?(?:https?:)?//[^\s"')]+""")]
    private static partial Regex Address();
}
