namespace NotebookCourse.Notebooks;

/// <summary>A notebook: cells in order, and the exact text that they came from.</summary>
public sealed class Notebook
{
    /// <summary>Creates a notebook from cells.</summary>
    public Notebook(IReadOnlyList<Cell> cells, string? path = null)
    {
        Cells = cells;
        Path = path;
    }

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The full path of the file it was read from; null if it has none.</summary>
    public string? Path { get; }
}
