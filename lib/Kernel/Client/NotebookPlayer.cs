using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>Plays a notebook from its first cell to its last in a kernel process of its own.</summary>
public static class NotebookPlayer
{
    /// <summary>Plays the notebook; stops at the first cell that does not complete.</summary>
    /// <param name="notebook">The notebook, with its path so that imports resolve.</param>
    /// <param name="cellTimeout">The longest that one cell may take.</param>
    /// <param name="onCellEnd">Called after each cell.</param>
    /// <param name="stop">Stops the play; the cell that runs then ends as stopped.</param>
    public static Task<NotebookRun> PlayAsync(
        Notebook notebook,
        TimeSpan? cellTimeout = null,
        Action<CellRun>? onCellEnd = null,
        CancellationToken stop = default) => throw new NotImplementedException();
}
