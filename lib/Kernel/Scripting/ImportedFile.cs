using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Reads a file that a cell imports.</summary>
internal static class ImportedFile
{
    /// <summary>The code in the file: one part for a script, one for each cell of a notebook that is in the language.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="written">The path as the cell has it.</param>
    /// <param name="language">The language of the cell that imports.</param>
    /// <param name="cellId">The cell that imports.</param>
    /// <exception cref="ImportException">There is no such file, or it is of another kind or cannot be read.</exception>
    public static IEnumerable<ScriptPart> Read(string path, string written, ScriptLanguage language, int cellId)
    {
        if (!File.Exists(path))
            throw new ImportException("ImportError", $"There is no file {path} ({written} is taken from the notebook's folder).");
        switch (Path.GetExtension(path))
        {
            case var ending when language.Has(ending):
                return [new ScriptPart(ReadText(path), path, cellId)];
            case ScriptLanguage.Notebook:
                return ReadNotebook(path).Cells
                    .Where(cell => cell.Language == language.Cells)
                    .Select(cell => new ScriptPart(cell.Source, path, cellId, cell.Line));
            case var ending when language.Other.Has(ending):
                throw new ImportException("ImportError", $"{written} is {language.Other.Cells.Title()} and this is a {language.Cells.Title()} cell: import it in a cell of its own language.");
            default:
                throw new ImportException("ImportError", $"{written} cannot be imported: its name should end in {language.Endings}.");
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path).ReplaceLineEndings("\n");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ImportException("ImportError", $"{path} cannot be read: {cause.Message}");
        }
    }

    private static Notebook ReadNotebook(string path)
    {
        try
        {
            return DibFile.Read(path);
        }
        catch (NotebookException cause)
        {
            throw new ImportException("ImportError", cause.Message);
        }
    }
}
