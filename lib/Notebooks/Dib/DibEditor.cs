namespace NotebookCourse.Notebooks.Dib;

/// <summary>Replaces the source of one cell in the text of its file and leaves every other character alone.</summary>
internal static class DibEditor
{
    /// <summary>The notebook with the source replaced.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="layout">Its text.</param>
    /// <param name="index">The cell.</param>
    /// <param name="source">The normalised new source.</param>
    public static Notebook Replace(Notebook notebook, DibLayout layout, int index, string source)
    {
        NotebookText.Check(source, layout.Name);
        layout.Languages.Check(source, layout.Name, index + 1);
        var place = layout.Places[index];
        var newline = NewLine(layout.Text);
        var cell = notebook.Cells[index];
        var text = place switch
        {
            // Text that had no language line might now begin with a magic, which the metadata before it would swallow.
            { HasLanguageLine: false } => Splice(layout.Text, place.Start, place.End, $"#!{cell.LanguageName}\n\n{source}", newline),
            { Start: var start, End: var end } when start == end => Fill(layout.Text, start, source, newline),
            _ => Edit(layout.Text, place, cell.Source, source, newline),
        };
        return DibParser.Parse(text, layout.Name, notebook.Path);
    }

    private static string Splice(string text, int start, int end, string middle, string newline) =>
        string.Concat(text.AsSpan(0, start), middle.Replace("\n", newline, StringComparison.Ordinal), text.AsSpan(end));

    // The cell was empty: its source goes below its language line, with an empty line on either side.
    private static string Fill(string text, int place, string source, string newline)
    {
        var before = text[place - 1] is '\n' or '\r' ? "\n" : "\n\n";
        var after = place == text.Length || text[place] is '\n' or '\r' ? "\n" : "\n\n";
        return Splice(text, place, place, before + source + after, newline);
    }

    // Only what differs is replaced, so that the other lines keep their line ends even in a file that mixes them.
    private static string Edit(string text, CellPlace place, string old, string source, string newline)
    {
        var hasLoneReturn = text.AsSpan(place.Start, place.End - place.Start).Count('\r')
            > text.AsSpan(place.Start, place.End - place.Start).Count("\r\n");
        // Beside a lone CR, an LF that is put in would become part of one line end: such a cell gets line ends of one kind.
        if (hasLoneReturn)
            return Splice(text, place.Start, place.End, source, newline);

        var prefix = old.AsSpan().CommonPrefixLength(source);
        var suffix = 0;
        while (suffix < Math.Min(old.Length, source.Length) - prefix && old[^(suffix + 1)] == source[^(suffix + 1)])
            suffix++;

        var start = Advance(text, place.Start, prefix);
        var end = Advance(text, start, old.Length - suffix - prefix);
        return Splice(text, start, end, source[prefix..^suffix], newline);
    }

    private static int Advance(string text, int place, int characters)
    {
        for (; characters > 0; characters--)
            place += text.AsSpan(place).StartsWith("\r\n") ? 2 : 1;
        return place;
    }

    private static string NewLine(string text)
    {
        var crlf = text.AsSpan().Count("\r\n");
        return crlf > text.AsSpan().Count('\n') - crlf ? "\r\n" : "\n";
    }
}
