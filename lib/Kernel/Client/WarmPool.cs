namespace NotebookCourse.Kernel.Client;

/// <summary>Keeps one kernel process warm for a folder, so that who needs a fresh one does not wait for its start.</summary>
/// <remarks>The spare has run nothing of the learner's. When it is taken, the next one starts in the background.</remarks>
public sealed class WarmPool : IAsyncDisposable
{
    // The learner's first cell comes right after a process is taken: the next start must not take its processors.
    private static readonly TimeSpan RefillDelay = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private SpareProcess _spare;

    /// <summary>Starts the first spare; does not wait for it.</summary>
    /// <param name="options">What all its processes, and the kernels that take from it, are started with.</param>
    public WarmPool(KernelOptions options)
    {
        Options = options;
        _spare = new SpareProcess(options, TimeSpan.Zero, _closing.Token);
    }

    /// <summary>What all its processes are started with.</summary>
    public KernelOptions Options { get; }

    /// <summary>The number of the spare process; null while none stands ready.</summary>
    public int? SpareProcessId => Spare.ProcessId;

    private SpareProcess Spare
    {
        get
        {
            lock (_gate) return _spare;
        }
    }

    /// <summary>Waits until a spare stands ready.</summary>
    /// <exception cref="InvalidOperationException">The process could not be started.</exception>
    public Task WarmAsync(CancellationToken cancellation = default) => Spare.Ready.WaitAsync(cancellation);

    /// <summary>Ends the spare. Kernels that took from the reserve live on, but can take no fresh process any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested) return;
        await _closing.CancelAsync();
        await Spare.DisposeAsync();
        _closing.Dispose();
    }

    /// <summary>Takes the spare, and has the next one started.</summary>
    /// <exception cref="InvalidOperationException">The process could not be started.</exception>
    /// <exception cref="ObjectDisposedException">The reserve is closed.</exception>
    internal async Task<KernelProcess> TakeAsync(IKernelListener listener, CancellationToken cancellation)
    {
        SpareProcess taken;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
            taken = _spare;
            _spare = new SpareProcess(Options, RefillDelay, _closing.Token);
        }
        return await taken.TakeAsync(listener, cancellation) ?? await KernelProcess.StartAsync(Options, listener, cancellation);
    }
}
