namespace NotebookCourse.Jupyter.Protocol;

/// <summary>Positions in a text: the protocol counts characters of Unicode, C# the halves of UTF-16.</summary>
internal static class CodePoints
{
    /// <summary>The offset in UTF-16; the text's end for a position beyond it.</summary>
    public static int ToUtf16(string text, int position)
    {
        var offset = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (position-- <= 0) break;
            offset += rune.Utf16SequenceLength;
        }
        return offset;
    }

    /// <summary>The position in characters of Unicode.</summary>
    public static int FromUtf16(string text, int offset)
    {
        var position = 0;
        foreach (var _ in text.AsSpan(0, offset).EnumerateRunes()) position++;
        return position;
    }
}
