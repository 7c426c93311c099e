namespace NotebookCourse.Topics.Gpu;

/// <summary>How a GPU multiplies matrices.</summary>
public enum MatrixKernel
{
    /// <summary>A thread an element: it fetches a row and a column from the device's memory.</summary>
    Plain,

    /// <summary>A group of threads fetches tiles into memory that it shares.</summary>
    Tiled,

    /// <summary>Tiles, and each thread keeps 64 sums in registers.</summary>
    Blocked,
}
