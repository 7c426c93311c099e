using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookCourse.Player.Sessions;

/// <summary>The names that a cell gives to others and those that it uses, read off its text.</summary>
/// <remarks>
/// Not a parser: too many names are found rather than too few, so a cell may be called stale that is not, and never the
/// other way round. It goes over the text once, since it does so at each edit, and texts can be long.
/// </remarks>
public static partial class CellNames
{
    // After these a name is used, not declared.
    private static readonly HashSet<string> Keywords =
        ["return", "new", "in", "await", "is", "as", "not", "and", "or", "throw", "using", "case", "else", "yield", "goto", "when", "where", "from", "select", "do", "lock", "nameof", "typeof"];

    /// <summary>Names that the text may declare or assign: those that follow a type, and those before <c>=</c>.</summary>
    public static IReadOnlySet<string> Given(string source)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < source.Length; start++)
        {
            if (source[start] == ')' && IsAssignment(source, AfterSpace(source, start + 1))) names.UnionWith(Used(ListBefore(source, start)));
            if (!IsWord(source[start])) continue;
            var end = start + 1;
            while (end < source.Length && IsWord(source[end])) end++;
            if (FollowsType(source, start) || IsChanged(source, end)) names.UnionWith(Used(source[start..end]));
            start = end - 1;
        }
        return names;
    }

    /// <summary>All words of the text.</summary>
    public static IReadOnlySet<string> Used(string source) =>
        Word().Matches(source).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    // "int name", "List<int> name", "int[] name", "int? name", "++name".
    private static bool FollowsType(string source, int start)
    {
        var end = start;
        while (end > 0 && char.IsWhiteSpace(source[end - 1])) end--;
        if (end == start) return start > 1 && source[(start - 2)..start] is "++" or "--";
        if (end == 0) return false;
        if (source[end - 1] is ']' or '>' or '?') return true;
        var begin = end;
        while (begin > 0 && IsWord(source[begin - 1])) begin--;
        return begin < end && !Keywords.Contains(source[begin..end]);
    }

    // "name =", "name += ", "name++".
    private static bool IsChanged(string source, int end)
    {
        const int LongestOperator = 3;
        var place = AfterSpace(source, end);
        if (string.CompareOrdinal(source, place, "++", 0, 2) == 0 || string.CompareOrdinal(source, place, "--", 0, 2) == 0) return true;
        for (var length = 0; length < LongestOperator && place < source.Length && "-+*/%&|^?<>".Contains(source[place], StringComparison.Ordinal); length++) place++;
        return IsAssignment(source, place);
    }

    private static bool IsAssignment(string source, int place) =>
        place < source.Length && source[place] == '=' && (place + 1 == source.Length || source[place + 1] is not ('=' or '>'));

    // "(a, var b)": the words and commas before the end.
    private static string ListBefore(string source, int end)
    {
        var start = end;
        while (start > 0 && (IsWord(source[start - 1]) || char.IsWhiteSpace(source[start - 1]) || source[start - 1] == ',')) start--;
        return source[start..end];
    }

    private static int AfterSpace(string source, int place)
    {
        while (place < source.Length && char.IsWhiteSpace(source[place])) place++;
        return place;
    }

    private static bool IsWord(char unit) => char.IsLetterOrDigit(unit)
        || char.GetUnicodeCategory(unit) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark;

    [GeneratedRegex(@"[\p{L}_]\w*")]
    private static partial Regex Word();
}
