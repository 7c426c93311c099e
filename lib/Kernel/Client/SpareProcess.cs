namespace NotebookCourse.Kernel.Client;

/// <summary>A process that starts, warms up and waits to be taken.</summary>
internal sealed class SpareProcess : IAsyncDisposable
{
    private readonly RelayListener _listener = new();
    private readonly TaskCompletionSource _wanted = new();
    private readonly Task<KernelProcess> _ready;

    /// <summary>Starts the process after the delay, or as soon as somebody wants it.</summary>
    public SpareProcess(KernelOptions options, TimeSpan delay, CancellationToken closing) =>
        // On the pool: starting a process holds the caller up for some thirty milliseconds.
        _ready = Task.Run(() => StartAsync(options, delay, closing), closing);

    /// <summary>Ends when the process is warm.</summary>
    public Task Ready
    {
        get
        {
            _wanted.TrySetResult();
            return _ready;
        }
    }

    /// <summary>The process's number once it is warm, and while it lives.</summary>
    public int? ProcessId => _ready.IsCompletedSuccessfully && !_ready.Result.Death.IsCompleted ? _ready.Result.Id : null;

    /// <summary>Hands the process over; null if it has died while it waited.</summary>
    public async Task<KernelProcess?> TakeAsync(IKernelListener listener, CancellationToken cancellation)
    {
        try
        {
            await Ready.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            _ = DisposeAsync().AsTask();
            throw;
        }
        var process = await _ready;
        _listener.PassTo(listener);
        if (!process.Death.IsCompleted) return process;
        await process.DisposeAsync();
        return null;
    }

    /// <summary>Ends the process that nobody took.</summary>
    public async ValueTask DisposeAsync()
    {
        // Why it did not start concerns only who wants it.
        await ((Task)_ready).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_ready.IsCompletedSuccessfully) await _ready.Result.DisposeAsync();
    }

    private async Task<KernelProcess> StartAsync(KernelOptions options, TimeSpan delay, CancellationToken closing)
    {
        await Task.WhenAny(_wanted.Task, Task.Delay(delay, closing));
        var process = await KernelProcess.StartAsync(options, _listener, closing);
        await process.WarmUpAsync();
        return process;
    }
}
