namespace NotebookCourse.Notebooks.Dib;

/// <summary>The names that start a cell in one file: those that every file has, and those that its metadata adds.</summary>
/// <param name="Default">The language of text before the first language line.</param>
/// <param name="Added">The names that the metadata adds.</param>
internal sealed record DibLanguages(WrittenLanguage Default, IReadOnlyDictionary<string, WrittenLanguage> Added)
{
    /// <summary>What a language line and a magic begin with.</summary>
    public const string Prefix = "#!";

    /// <summary>Those of a file without metadata.</summary>
    public static DibLanguages Known { get; } = new(new WrittenLanguage(CellLanguage.CSharp), new Dictionary<string, WrittenLanguage>());

    /// <summary>Those of a file whose metadata lists languages that the course does not have.</summary>
    public static DibLanguages With(IEnumerable<string> foreign) =>
        Known with { Added = foreign.ToDictionary(name => name, name => new WrittenLanguage(CellLanguage.Foreign, name), StringComparer.Ordinal) };

    /// <summary>Whether a line starts a cell.</summary>
    /// <remarks>
    /// Blanks after the name are allowed: the other hosts keep such a line in the cell before it, where it switches the
    /// language all the same.
    /// </remarks>
    /// <param name="line">The line without its line end.</param>
    /// <param name="language">The cell's language.</param>
    public bool StartsCell(ReadOnlySpan<char> line, out WrittenLanguage language)
    {
        language = default;
        return line.StartsWith(Prefix) && Find(line[Prefix.Length..].TrimEnd(" \t").ToString(), out language);
    }

    /// <summary>Finds a language by a name or alias.</summary>
    public bool Find(string name, out WrittenLanguage language)
    {
        var isOwn = CellLanguageNames.TryParse(name, out var own);
        language = isOwn ? new WrittenLanguage(own) : Added.GetValueOrDefault(name, new WrittenLanguage(CellLanguage.Foreign, name));
        return isOwn || Added.ContainsKey(name) || CellLanguageNames.IsForeign(name);
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
