namespace NotebookCourse.Notebooks;

/// <summary>Reads a notebook file of either kind.</summary>
public static class NotebookFile
{
    /// <summary>Reads a file whose name ends in <c>.ipynb</c> or <c>.dib</c> as what it says.</summary>
    /// <exception cref="NotebookException">The file is missing, too large, or no notebook.</exception>
    public static Notebook Read(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ipynb" => IpynbFile.Read(path),
        ".dib" => DibFile.Read(path),
        // All text is C# to the reader of .dib files.
        _ when !Directory.Exists(path) => throw new NotebookException(path, 0, "expected a notebook, whose name ends in .dib or .ipynb. Name one of those."),
        _ => DibFile.Read(path),
    };
}
