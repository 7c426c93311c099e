namespace NotebookCourse.Player.Sessions;

/// <summary>The names that a cell gives to others and those that it uses, read off its text.</summary>
/// <remarks>
/// Not a parser: too many names are found rather than too few, so a cell may be called stale that is not, and never the
/// other way round. Each character is looked at a few times at most, since a cell may be any text.
/// </remarks>
public static class CellNames
{
    private const int MostOperators = 3;
    private const string Operators = "-+*/%&|^?<>", EndsOfTypes = "]>?";

    // After these a name is used, not declared.
    private static readonly HashSet<string> Keywords =
        ["return", "new", "in", "await", "is", "as", "not", "and", "or", "throw", "using", "case", "else", "yield", "goto", "when", "where", "from", "select", "do", "lock", "nameof", "typeof"];

    /// <summary>Names that the text may declare or assign: those that follow a type, those before <c>=</c>, and those in brackets before it.</summary>
    public static IReadOnlySet<string> Given(string source)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        var before = default(Word);
        // The words that a list before a closing bracket would name: nothing but commas and blanks stands between them.
        var listed = new List<string>();
        foreach (var word in Words(source))
        {
            if (!IsList(source.AsSpan(before.End..word.Start))) listed.Clear();
            if (FollowsType(source, before, word) ?? (IsAssigned(source, word.End) || IsCounted(source, word.Start)))
                given.Add(word.Text);
            before = word;
            var next = AfterBlanks(source, word.End);
            if (At(source, next) is ',' or ')') listed.Add(word.Text);
            if (At(source, next) != ')') continue;
            if (IsAssignment(source, AfterBlanks(source, next + 1))) given.UnionWith(listed);
            listed.Clear();
        }

        return given;
    }

    /// <summary>All words of the text.</summary>
    public static IReadOnlySet<string> Used(string source) => Words(source).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Word> Words(string source)
    {
        for (var start = 0; start < source.Length; start++)
        {
            if (!IsLetter(source[start])) continue;
            var end = start + 1;
            while (end < source.Length && IsOfWord(source[end])) end++;
            yield return new Word(source[start..end], start, end);
            start = end;
        }
    }

    // Whether a word is declared because it follows a type, or used because it follows a keyword; null where it follows neither.
    private static bool? FollowsType(string source, Word before, Word word)
    {
        var end = word.Start;
        while (end > before.End && char.IsWhiteSpace(source[end - 1])) end--;
        if (end == word.Start || end == 0) return null;
        if (EndsOfTypes.Contains(source[end - 1])) return true;
        if (!IsOfWord(source[end - 1])) return null;
        return end > before.End || !Keywords.Contains(before.Text);
    }

    private static bool IsAssigned(string source, int end)
    {
        var next = AfterBlanks(source, end);
        if (source.AsSpan(next).StartsWith("++") || source.AsSpan(next).StartsWith("--")) return true;
        for (var operators = 0; operators < MostOperators && Operators.Contains(At(source, next)); operators++) next++;
        return IsAssignment(source, next);
    }

    private static bool IsCounted(string source, int start) => source.AsSpan(0, start) is [.., '+', '+'] or [.., '-', '-'];

    private static bool IsAssignment(string source, int place) => At(source, place) == '=' && At(source, place + 1) is not ('=' or '>');

    private static bool IsList(ReadOnlySpan<char> between)
    {
        foreach (var character in between)
        {
            if (character != ',' && !char.IsWhiteSpace(character)) return false;
        }

        return true;
    }

    private static int AfterBlanks(string source, int place)
    {
        while (char.IsWhiteSpace(At(source, place))) place++;
        return place;
    }

    private static char At(string source, int place) => place < source.Length ? source[place] : '\0';

    private static bool IsLetter(char character) => character == '_' || char.IsLetter(character);

    private static bool IsOfWord(char character) => IsLetter(character) || char.GetUnicodeCategory(character) is
        System.Globalization.UnicodeCategory.DecimalDigitNumber
        or System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.ConnectorPunctuation;

    private readonly record struct Word(string Text, int Start, int End);
}
