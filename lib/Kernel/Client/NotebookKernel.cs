using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>A running kernel process, seen from the process that started it.</summary>
public sealed class NotebookKernel : IAsyncDisposable
{
    /// <summary>Whether the process still runs.</summary>
    public bool IsAlive => throw new NotImplementedException();

    /// <summary>Starts a process; the task ends when it is ready to run a cell.</summary>
    public static Task<NotebookKernel> StartAsync(KernelOptions options, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Runs a cell to one of the ends of <see cref="CellStatus"/>; never throws for what the cell does.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="output">Called for each output as it comes, also after the cell has ended for threads that it left running.</param>
    /// <param name="timeout">The time after which the cell is stopped.</param>
    /// <param name="stop">Stops the cell.</param>
    public Task<CellRun> RunAsync(
        Cell cell,
        Action<CellOutput>? output = null,
        TimeSpan? timeout = null,
        CancellationToken stop = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
