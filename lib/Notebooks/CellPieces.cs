using NotebookCourse.Notebooks.Dib;

namespace NotebookCourse.Notebooks;

/// <summary>
/// Splits a cell where a line such as <c>#!fsharp</c> stands in its text: what follows is in that language, as it is in Polyglot
/// Notebooks. A file's own language lines have made cells of their own already; these stand in text that was typed, or sent by Jupyter.
/// </summary>
public static class CellPieces
{
    /// <summary>The pieces that have something in them, in order; the cell itself if nothing splits it.</summary>
    /// <remarks>Each line of a piece stands at the line at which it stands in the cell, so that errors name the right one.</remarks>
    public static IReadOnlyList<Cell> Of(Cell cell)
    {
        if (!IsSplit(cell)) return [cell];
        var pieces = new List<Cell>();
        foreach (var (language, start, end) in Spans(cell))
        {
            if (string.IsNullOrWhiteSpace(cell.Source[start..end])) continue;
            var above = new string('\n', cell.Source.AsSpan(0, start).Count('\n'));
            pieces.Add(language.Cell(above + cell.Source[start..end], cell.Line));
        }

        return pieces.Count > 0 ? pieces : [cell with { Source = "" }];
    }

    /// <summary>The text of a cell in which all that is not in the cell's own language is blank; every character stands where it stood.</summary>
    public static string OwnText(Cell cell)
    {
        if (!IsSplit(cell)) return cell.Source;
        char[] text = [.. cell.Source.Select(character => character is '\n' or '\r' ? character : ' ')];
        foreach (var (language, start, end) in Spans(cell))
        {
            if (language.Language == cell.Language)
                cell.Source.CopyTo(start, text, start, end - start);
        }

        return new string(text);
    }

    private static bool IsSplit(Cell cell) => cell.Language is CellLanguage.CSharp or CellLanguage.FSharp
        && cell.Source.Contains(DibLanguages.Prefix, StringComparison.Ordinal)
        && TextLine.Of(cell.Source).Any(line => DibLanguages.Known.StartsCell(line.In(cell.Source), out _));

    private static IEnumerable<(WrittenLanguage Language, int Start, int End)> Spans(Cell cell)
    {
        var (language, start) = (new WrittenLanguage(cell.Language), 0);
        foreach (var line in TextLine.Of(cell.Source))
        {
            if (!DibLanguages.Known.StartsCell(line.In(cell.Source), out var next)) continue;
            yield return (language, start, line.Start);
            (language, start) = (next, line.Next);
        }

        yield return (language, start, cell.Source.Length);
    }
}
