using System.Diagnostics;
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
    public static async Task<NotebookRun> PlayAsync(
        Notebook notebook,
        TimeSpan? cellTimeout = null,
        Action<CellRun>? onCellEnd = null,
        CancellationToken stop = default)
    {
        var start = Stopwatch.GetTimestamp();
        var folder = Path.GetDirectoryName(notebook.Path) ?? Environment.CurrentDirectory;
        await using var kernel = await NotebookKernel.StartAsync(new KernelOptions(folder), stop);
        var runs = new List<(CellRun Run, OutputCollector Outputs)>();
        foreach (var cell in notebook.Cells)
        {
            runs.Add(await kernel.RunTicketAsync(cell, output: null, cellTimeout, stop));
            onCellEnd?.Invoke(runs[^1].Run);
            if (runs[^1].Run is not ({ Status: CellStatus.Completed } or { Cell.IsForeign: true })) break;
        }
        // Threads that a cell left running may have written since it ended.
        var played = runs.Select(run => run.Run with { Outputs = run.Outputs.Snapshot() });
        var rest = notebook.Cells.Skip(runs.Count).Select(CellRun.Not);
        return new NotebookRun(notebook, [.. played, .. rest], Stopwatch.GetElapsedTime(start));
    }
}
