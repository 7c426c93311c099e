using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Reads a file that a cell imports.</summary>
internal static class ImportedFile
{
    /// <summary>The code in the file: one part for a script, one for each C# cell of a notebook.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="written">The path as the cell has it.</param>
    /// <param name="cellId">The cell that imports.</param>
    /// <exception cref="ImportException">There is no such file, or it is of another kind or cannot be read.</exception>
    public static IEnumerable<ScriptPart> Read(string path, string written, int cellId)
    {
        if (!File.Exists(path))
            throw new ImportException("ImportError", $"There is no file {path} ({written} is taken from the notebook's folder).");
        switch (Path.GetExtension(path))
        {
            case ".csx" or ".cs":
                return [new ScriptPart(ReadText(path), path, cellId)];
            case ".dib":
                return ReadNotebook(path).Cells
                    .Where(cell => cell.Language == CellLanguage.CSharp)
                    .Select(cell => new ScriptPart(cell.Source, path, cellId, cell.Line));
            default:
                throw new ImportException("ImportError", $"{written} cannot be imported: its name should end in .csx, .cs or .dib.");
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
