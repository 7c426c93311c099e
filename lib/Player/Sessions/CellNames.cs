using System.Text.RegularExpressions;

namespace NotebookCourse.Player.Sessions;

/// <summary>The names that a cell gives to others and those that it uses, read off its text.</summary>
/// <remarks>
/// Not a parser: too many names are found rather than too few, so a cell may be called stale that is not, and never the
/// other way round.
/// </remarks>
public static partial class CellNames
{
    // After these a name is used, not declared.
    private static readonly HashSet<string> Keywords =
        ["return", "new", "in", "await", "is", "as", "not", "and", "or", "throw", "using", "case", "else", "yield", "goto", "when", "where", "from", "select", "do", "lock", "nameof", "typeof"];

    /// <summary>Names that the text may declare or assign: those that follow a type, and those before <c>=</c>.</summary>
    public static IReadOnlySet<string> Given(string source) => Declaration().Matches(source)
        .Where(match => !Keywords.Contains(match.Groups["before"].Value))
        .Select(match => match.Groups["name"].Value)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>All words of the text.</summary>
    public static IReadOnlySet<string> Used(string source) =>
        Word().Matches(source).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=(?<before>\b\w+|[\]>\?])\s+)(?<name>[\p{L}_]\w*)|(?<name>[\p{L}_]\w*)(?=\s*(?:[-+*/%&|^?<>]{0,3}=(?![=>])|\+\+|--))|(?<=(?:\+\+|--))(?<name>[\p{L}_]\w*)|(?<=\(.*)(?<name>[\p{L}_]\w*)(?=(?:\s*,[\s\w,]*)?\)\s*=(?![=>]))")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"[\p{L}_]\w*")]
    private static partial Regex Word();
}
