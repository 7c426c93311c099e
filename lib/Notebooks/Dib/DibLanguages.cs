namespace NotebookCourse.Notebooks.Dib;

/// <summary>The names that start a cell in one file: those that every file has, and those that its metadata adds.</summary>
/// <param name="Default">The language of text before the first language line.</param>
/// <param name="Added">The names that the metadata adds; those that map to null name a language that the course does not have.</param>
internal sealed record DibLanguages(CellLanguage Default, IReadOnlyDictionary<string, CellLanguage?> Added)
{
    /// <summary>What a language line and a magic begin with.</summary>
    public const string Prefix = "#!";

    /// <summary>Those of a file without metadata.</summary>
    public static DibLanguages Known { get; } = new(CellLanguage.CSharp, new Dictionary<string, CellLanguage?>());

    /// <summary>Whether a line starts a cell.</summary>
    /// <remarks>
    /// Blanks after the name are allowed: the other hosts keep such a line in the cell before it, where it switches the
    /// language all the same.
    /// </remarks>
    /// <param name="line">The line without its line end.</param>
    /// <param name="language">The cell's language; null if it is one that the course does not have.</param>
    public bool StartsCell(ReadOnlySpan<char> line, out CellLanguage? language)
    {
        language = null;
        if (!line.StartsWith(Prefix))
            return false;

        var name = line[Prefix.Length..].TrimEnd(" \t").ToString();
        if (!CellLanguageNames.TryParse(name, out var known))
            return Added.TryGetValue(name, out language);

        language = known;
        return true;
    }

    /// <summary>Refuses a source that would not be read back as one cell.</summary>
    public void Check(string source, string name, int cellNumber)
    {
        foreach (var line in TextLine.Of(source))
        {
            if (StartsCell(line.In(source), out _))
            {
                throw new NotebookException(
                    name,
                    0,
                    $"line {line.Number} of cell {cellNumber}, \"{line.In(source)}\", would start a new cell when the file is read. "
                    + "Put something before it on its line, or make it a cell of its own.");
            }
        }
    }
}
