namespace NotebookCourse.Notebooks.Book;

/// <summary>Writes HTML. Everything that is neither markup of ours nor a notebook's own goes through <see cref="Text"/>.</summary>
internal static class Html
{
    /// <summary>Text made safe between tags and in quoted attributes.</summary>
    public static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A file's name as an address.</summary>
    public static string Address(string file) => Text(Uri.EscapeDataString(file));
}
