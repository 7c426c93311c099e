namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Which part of a line a compiler means.</summary>
/// <remarks>Where a host adds something to the code before it is compiled, columns are others than in what the learner reads: so a part counts only if it reads like one.</remarks>
internal static class CodePart
{
    private static readonly string[] Before = ["{", "}", ";", "(", ")", "=>", ":", "else", "do"], After = [";", ")", ",", "}", "]"];

    /// <summary>The part from one column to another, counted from 0; empty if it is the whole line, or reads like none.</summary>
    public static Range Of(string line, int start, int end)
    {
        end = Math.Min(end, line.TrimEnd().Length);
        if (start < 0 || start >= end || char.IsWhiteSpace(line[start])) return default;
        var (before, after) = (line[..start].Trim(), line[end..].Trim());
        if (before.Length == 0 && after.Length == 0) return default;
        var begins = before.Length == 0 || Array.Exists(Before, sign => before.EndsWith(sign, StringComparison.Ordinal));
        var ends = after.Length == 0 || line[end - 1] is ';' or '{' or '}' or ')' || Array.Exists(After, sign => after.StartsWith(sign, StringComparison.Ordinal));
        return begins && ends ? start..end : default;
    }
}
