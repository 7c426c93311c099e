using NotebookCourse.Notebooks.Dib;

namespace NotebookCourse.Notebooks;

/// <summary>A notebook: cells in order, and the exact text that they came from.</summary>
public sealed class Notebook
{
    /// <summary>Creates a notebook from cells.</summary>
    public Notebook(IReadOnlyList<Cell> cells, string? path = null)
        : this(cells, path, null)
    {
    }

    internal Notebook(IReadOnlyList<Cell> cells, string? path, DibLayout? layout)
    {
        Cells = cells;
        Path = path;
        Layout = layout;
    }

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The full path of the file it was read from; null if it has none.</summary>
    public string? Path { get; }

    /// <summary>The text of the <c>.dib</c> file it was read from and where its cells lie there; null if it was not read from one.</summary>
    internal DibLayout? Layout { get; }

    /// <summary>The notebook with one cell's source replaced and every other character of its file as it was.</summary>
    /// <exception cref="NotebookException">The source has a line that would start a new cell, or is no valid text.</exception>
    public Notebook WithCell(int index, string source)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Cells.Count);
        source = TextLine.Normalize(source);
        if (source == Cells[index].Source)
            return this;

        if (Layout is not null)
            return DibEditor.Replace(this, Layout, index, source);

        Cell[] cells = [.. Cells];
        cells[index] = cells[index] with { Source = source };
        return new Notebook(cells, Path);
    }
}
