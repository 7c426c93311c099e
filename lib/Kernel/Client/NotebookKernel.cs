using System.Collections.Concurrent;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>A running kernel process, seen from the process that started it.</summary>
/// <remarks>If the process dies, the next cell runs in a fresh one.</remarks>
public sealed partial class NotebookKernel : IAsyncDisposable
{
    private readonly KernelOptions _options;
    private readonly Func<IKernelListener, CancellationToken, Task<KernelProcess>> _start;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Listener _listener = new();
    // Set before anybody else has the kernel.
    private KernelProcess _process = null!;
    private int _count;

    private NotebookKernel(KernelOptions options, Func<IKernelListener, CancellationToken, Task<KernelProcess>> start) =>
        (_options, _start) = (options, start);

    /// <summary>Raised, on a thread of the pool, once for each process that ends without having been asked to: while a cell runs or between cells.</summary>
    /// <remarks>A handler must not throw.</remarks>
    public event Action<CellError>? Died;

    /// <summary>Whether the process still runs.</summary>
    public bool IsAlive => !_process.Death.IsCompleted;

    /// <summary>Whether a cell that was stopped runs on all the same: no other runs until it ends or <see cref="RestartAsync"/> ends it.</summary>
    public bool CellStillRuns => IsAlive && _listener.Stuck;

    /// <summary>The number that the operating system gave the process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Bytes of memory that the process holds; 0 while there is none.</summary>
    public long MemoryBytes => _process.MemoryBytes;

    /// <summary>Starts a process; the task ends when it is ready to run a cell.</summary>
    /// <exception cref="InvalidOperationException">The process could not be started.</exception>
    public static Task<NotebookKernel> StartAsync(KernelOptions options, CancellationToken cancellation = default) =>
        StartAsync(new NotebookKernel(options, (listener, token) => KernelProcess.StartAsync(options, listener, token)), cancellation);

    /// <summary>Takes the spare process of a reserve, now and whenever a fresh one is needed.</summary>
    /// <exception cref="InvalidOperationException">The process could not be started.</exception>
    public static Task<NotebookKernel> StartAsync(WarmPool reserve, CancellationToken cancellation = default) =>
        StartAsync(new NotebookKernel(reserve.Options, reserve.TakeAsync), cancellation);

    /// <summary>Runs a cell to one of the ends of <see cref="CellStatus"/>; never throws for what the cell does.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="output">Called for each output as it comes, also after the cell has ended for threads that it left running.</param>
    /// <param name="timeout">The time after which the cell is stopped.</param>
    /// <param name="stop">Stops the cell.</param>
    public async Task<CellRun> RunAsync(
        Cell cell,
        Action<CellOutput>? output = null,
        TimeSpan? timeout = null,
        CancellationToken stop = default) => (await RunTicketAsync(cell, output, timeout, stop)).Run;

    /// <summary>Runs a cell that imports a library, and asks the library something.</summary>
    /// <param name="import">The cell.</param>
    /// <param name="question">The question, as JSON.</param>
    /// <returns>The run; the answer is its last output.</returns>
    public async Task<CellRun> AskAsync(Cell import, string question) =>
        (await RunTicketAsync(import, output: null, timeout: null, CancellationToken.None, question)).Run;

    /// <summary>Ends the process, whatever runs in it, and starts a fresh one. Variables are lost.</summary>
    public async Task RestartAsync(CancellationToken cancellation = default)
    {
        await _process.KillAsync();
        await _turn.WaitAsync(cancellation);
        try
        {
            await StartFreshAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    /// <summary>Runs a cell and keeps hold of its outputs, which may grow after its end.</summary>
    internal async Task<(CellRun Run, OutputCollector Outputs)> RunTicketAsync(
        Cell cell, Action<CellOutput>? output, TimeSpan? timeout, CancellationToken stop, string? question = null)
    {
        var outputs = new OutputCollector(output);
        var run = CellRun.Not(cell);
        foreach (var piece in CellPieces.Of(cell))
        {
            var ended = await RunPieceAsync(piece, question, outputs, Left(timeout, run.Elapsed), stop);
            // What is not run here has no say in how the cell ends.
            var status = piece.IsForeign ? run.Status : ended.Status;
            run = ended with { Cell = cell, Status = status, Elapsed = run.Elapsed + ended.Elapsed };
            if (!piece.IsForeign && ended.Status != CellStatus.Completed) break;
        }
        return (run with { Outputs = outputs.Snapshot() }, outputs);
    }

    private static TimeSpan? Left(TimeSpan? limit, TimeSpan taken) =>
        limit is not { } whole || taken < whole ? limit - taken : TimeSpan.FromMilliseconds(1);

    private async Task<CellRun> RunPieceAsync(Cell cell, string? question, OutputCollector outputs, TimeSpan? timeout, CancellationToken stop)
    {
        if (StaticCells.Run(cell) is { } shown)
        {
            foreach (var one in shown.Outputs) outputs.Add(one);
            return shown;
        }
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            return await RunInProcessAsync(cell, question, outputs, timeout, stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<CellRun> RunInProcessAsync(Cell cell, string? question, OutputCollector outputs, TimeSpan? timeout, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return CellRun.Not(cell);
        if (CellStillRuns)
            return CellRun.Not(cell) with { Error = new CellError(CellError.Stuck, "An earlier cell could not be stopped and still runs. Restart the kernel to go on; variables are lost then.") };
        if (!IsAlive)
        {
            // A death while a cell ran has been told with that cell.
            if (!_listener.DeathTold)
                outputs.Add(CellOutput.Text($"Between the cells the kernel's process ended. {(await _process.Death).Message}\n"));
            await StartFreshAsync(CancellationToken.None);
        }
        var id = ++_count;
        _listener.Begin(id, outputs);
        using var run = new TimedRun(_process, timeout, stop);
        var outcome = await run.RunAsync(new CellRequest(id, cell.Language, cell.Source, question), _options.KeepStuckCell);
        if (outcome.Status == CellStatus.NotRun)
        {
            // The process had begun to exit, between the cells.
            await _process.SeeOffAsync();
            return await RunInProcessAsync(cell, question, outputs, timeout, stop);
        }
        _listener.Stuck = outcome.StillRuns;
        _listener.DeathTold = !IsAlive;
        return new CellRun(cell, outcome.Status, outputs.Snapshot(), TimeSpan.FromMilliseconds(outcome.Milliseconds), outcome.Error);
    }

    private static async Task<NotebookKernel> StartAsync(NotebookKernel kernel, CancellationToken cancellation)
    {
        await kernel.StartProcessAsync(cancellation);
        return kernel;
    }

    private async Task StartFreshAsync(CancellationToken cancellation)
    {
        await _process.DisposeAsync();
        _listener.Stuck = false;
        await StartProcessAsync(cancellation);
    }

    private async Task StartProcessAsync(CancellationToken cancellation)
    {
        _process = await _start(_listener, cancellation);
        _ = TellDeathAsync(_process);
    }

    private async Task TellDeathAsync(KernelProcess process)
    {
        var error = await process.Death.ConfigureAwait(false);
        if (!process.EndIsMeant) Died?.Invoke(error);
    }

    private sealed class Listener : IKernelListener
    {
        private const int MostCells = 100;

        private readonly ConcurrentDictionary<int, OutputCollector> _cells = new();
        private volatile OutputCollector? _latest;

        public bool Stuck { get; set; }

        public bool DeathTold { get; set; }

        public void Begin(int id, OutputCollector outputs)
        {
            _latest = _cells[id] = outputs;
            // A knob that is dragged runs its cell a hundred times: what threads of so old a run still write is let go.
            _cells.TryRemove(id - MostCells, out _);
        }

        public void OnOutput(int cellId, CellOutput output)
        {
            if (_cells.TryGetValue(cellId, out var outputs)) outputs.Add(output);
        }

        public void OnNativeText(string text) => _latest?.Add(CellOutput.Text(text));

        public void OnReleased() => Stuck = false;
    }
}
