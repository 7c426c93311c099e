using System.Net;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookCourse.Kernel.Showing;

/// <summary>An array of two dimensions as the table that it is.</summary>
internal static class GridText
{
    private const int Most = 20;

    /// <summary>One line for each row.</summary>
    public static string Plain(Array grid) =>
        string.Join('\n', Rows(grid).Select(row => $"[ {string.Join(", ", row)} ]").Concat(More(grid.GetLength(0), "rows")));

    /// <summary>The same as HTML.</summary>
    public static string Html(Array grid) =>
        $"<table><tbody>{string.Concat(Rows(grid).Select(row => $"<tr>{Cells(row)}</tr>"))}{string.Concat(More(grid.GetLength(0), "rows").Select(more => $"<tr>{Cells([more])}</tr>"))}</tbody></table>";

    private static string Cells(IEnumerable<string> row) => string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"));

    private static IEnumerable<IReadOnlyList<string>> Rows(Array grid) => Places(grid, 0).Select(row => (IReadOnlyList<string>)
        [.. Places(grid, 1).Select(column => grid.GetValue(row, column).ToDisplayString(PlainTextSummaryFormatter.MimeType)), .. More(grid.GetLength(1), "columns")]);

    private static IEnumerable<int> Places(Array grid, int dimension) =>
        Enumerable.Range(grid.GetLowerBound(dimension), Math.Min(Most, grid.GetLength(dimension)));

    private static IEnumerable<string> More(int length, string what) => length > Most ? [$"… {length - Most} more {what}"] : [];
}
