using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Splits a cell into what it imports and its own code.</summary>
/// <param name="workingDirectory">The notebook's folder.</param>
/// <param name="language">The language of the cell.</param>
internal sealed class CellParts(string workingDirectory, ScriptLanguage language)
{
    private const string Magic = "#!";
    private const string Import = "#!import";

    /// <summary>The parts in the order in which they run; the cell's own code is the last.</summary>
    /// <exception cref="CellErrorException">A line is no known magic, or names a file that cannot be imported.</exception>
    public IReadOnlyList<ScriptPart> Split(string source, int cellId)
    {
        var parts = new List<ScriptPart>();
        Split(new ScriptPart(source.ReplaceLineEndings("\n"), File: null, cellId), parts, []);
        return parts;
    }

    /// <summary>The text without its magic, in which everything else stands where it stood.</summary>
    public static string WithoutMagic(string text) => string.Join('\n', text.Split('\n').Select(line => IsMagic(line) ? Blank(line) : line));

    private void Split(ScriptPart part, List<ScriptPart> parts, IReadOnlyList<string> importedFrom)
    {
        var lines = part.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (!IsMagic(line)) continue;
            try
            {
                Append(line, part.CellId, parts, importedFrom);
            }
            catch (ImportException cause)
            {
                throw new CellErrorException(new CellError(
                    cause.Name, cause.Message, part.File, part.FirstLine + i, lines[i].IndexOf('#', StringComparison.Ordinal) + 1, lines[i]));
            }
            lines[i] = Blank(lines[i]);
        }
        parts.Add(part with { Text = string.Join('\n', lines) });
    }

    /// <summary>Whether a line is for the kernel and not for the compiler.</summary>
    public static bool IsMagic(string line) => line.AsSpan().TrimStart().StartsWith(Magic, StringComparison.Ordinal);

    // The line stays, as spaces, so that what comes after it keeps its place.
    private static string Blank(string line) => new(' ', line.Length);

    private void Append(string line, int cellId, List<ScriptPart> parts, IReadOnlyList<string> importedFrom)
    {
        var words = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        if (words[0] != Import)
            throw new ImportException("UnknownMagic", $"{words[0]} is not known here. Known is: {Import} PATH, with a file that ends in {language.Endings}.");
        if (words.Length < 2)
            throw new ImportException("ImportError", $"{Import} needs the path of a file that ends in {language.Endings}.");
        var written = words[1].Trim('"');
        var path = Path.GetFullPath(written, workingDirectory);
        if (importedFrom.Contains(path))
            throw new ImportException("ImportError", $"{written} imports itself, by way of {string.Join(" and ", importedFrom)}.");
        foreach (var part in ImportedFile.Read(path, written, language, cellId)) Split(part, parts, [.. importedFrom, path]);
    }
}
