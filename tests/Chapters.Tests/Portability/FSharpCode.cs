using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>An F# cell as the rules look at it: its words, without what stands in comments and strings.</summary>
internal static partial class FSharpCode
{
    /// <summary>The F# cells of a draft.</summary>
    public static IEnumerable<Cell> Cells(Draft draft) => draft.Cells.Where(cell => cell.Language == CellLanguage.FSharp);

    /// <summary>The lines of a cell with the numbers that they have in the file; comments and strings are left out.</summary>
    public static IEnumerable<(int Line, string Text)> Lines(Cell cell) => CommentOrString()
        .Replace(cell.Source, match => new string('\n', match.Value.Count(sign => sign == '\n')))
        .Split('\n').Select((text, index) => (cell.Line + index, text));

    /// <summary>The names in a cell.</summary>
    public static IEnumerable<string> Names(Cell cell) => Lines(cell).SelectMany(line => Name().Matches(line.Text)).Select(match => match.Value);

    /// <summary>The names that a cell binds with <c>let</c>.</summary>
    public static IEnumerable<string> Bound(Cell cell) => Lines(cell).SelectMany(line => Binding().Matches(line.Text)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(""""//[^\n]*|\(\*(?!\)).*?\*\)|"{3}.*?"{3}|@"(?:[^"]|"")*"|"(?:[^"\\]|\\.)*["]"""", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_']*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\blet\s+(?:rec\s+|mutable\s+|inline\s+)*([\p{L}_][\p{L}\p{N}_']*)")]
    private static partial Regex Binding();
}
