namespace NotebookCourse.Kernel.ConsoleText;

/// <summary>Makes any string fit for sending.</summary>
internal static class Utf16
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with each half of a surrogate pair that stands alone replaced by U+FFFD.</summary>
    public static string Repair(string text)
    {
        var bad = FirstBad(text, 0);
        if (bad < 0) return text;
        var characters = text.ToCharArray();
        for (; bad >= 0; bad = FirstBad(characters, bad + 1)) characters[bad] = Replacement;
        return new string(characters);
    }

    private static int FirstBad(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }
        return -1;
    }
}
