namespace NotebookCourse.Notebooks;

/// <summary>Reads a notebook file of either kind.</summary>
public static class NotebookFile
{
    /// <summary>Reads an <c>.ipynb</c> file as such and every other file as <c>.dib</c>.</summary>
    /// <exception cref="NotebookException">The file is missing, too large, or no notebook.</exception>
    public static Notebook Read(string path) =>
        path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? IpynbFile.Read(path) : DibFile.Read(path);
}
