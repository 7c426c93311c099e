namespace NotebookCourse.Notebooks;

/// <summary>Where a line lies in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The place after its last character, before the line end.</param>
/// <param name="Next">The place after its line end.</param>
/// <param name="Number">Counted from 1.</param>
internal readonly record struct TextLine(int Start, int End, int Next, int Number)
{
    /// <summary>Whether there is nothing in it; blanks are something, as they are to the other hosts.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The line without its line end.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>The lines of a text, which end in CRLF, LF or CR as they do for an editor.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the first line starts.</param>
    public static IEnumerable<TextLine> Of(string text, int from = 0)
    {
        var number = 1;
        for (var start = from; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var next = end == text.Length ? end : end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            yield return new TextLine(start, end, next, number++);
            start = next;
        }
    }

    /// <summary>Text as a cell holds it: lines that end in LF, without empty lines around them.</summary>
    public static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n');
}
