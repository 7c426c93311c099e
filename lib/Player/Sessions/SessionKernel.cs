using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Sessions;

/// <summary>The kernel of an open notebook: started when it is first needed, and again after it has slept or died.</summary>
/// <param name="user">Whose kernel it is.</param>
/// <param name="source">Where kernels come from.</param>
public sealed class SessionKernel(NotebookSession user, KernelSource source) : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private NotebookKernel? _kernel;
    private KernelPhase _resting = KernelPhase.None;
    private CellError? _death;
    private int _generation;

    /// <summary>Raised when it has died, or gone to sleep.</summary>
    public event Action? Changed;

    /// <summary>Which process it is, counted from 1: variables of an earlier one are gone.</summary>
    public int Generation => Volatile.Read(ref _generation);

    /// <summary>Whether there is one, alive or not.</summary>
    public bool Exists => _kernel is not null;

    /// <summary>Why it ended while no cell ran; null if it did not.</summary>
    public CellError? Death => _kernel is { IsAlive: true } ? null : _death;

    /// <summary>How it is.</summary>
    /// <param name="working">Whether a cell runs.</param>
    public KernelPhase Phase(bool working) => _kernel switch
    {
        { CellStillRuns: true } => KernelPhase.Stuck,
        _ when working => KernelPhase.Busy,
        { IsAlive: true } => KernelPhase.Ready,
        _ => _resting,
    };

    /// <summary>The kernel; started if there is none.</summary>
    /// <exception cref="InvalidOperationException">None can be had now.</exception>
    public async Task<NotebookKernel> GetAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_kernel is { } kernel) return kernel;
            kernel = await source.TakeAsync(user);
            kernel.Died += OnDied;
            Interlocked.Increment(ref _generation);
            return _kernel = kernel;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Ends the process, whatever it does, and takes a fresh one.</summary>
    public async Task RestartAsync()
    {
        if (_kernel is { } kernel)
        {
            await kernel.RestartAsync();
            Interlocked.Increment(ref _generation);
        }
        _death = null;
    }

    /// <summary>Lets go of the process until it is needed again.</summary>
    public async Task SleepAsync()
    {
        if (Interlocked.Exchange(ref _kernel, null) is not { } kernel) return;
        _resting = KernelPhase.Asleep;
        source.Release(user);
        Interlocked.Increment(ref _generation);
        await kernel.DisposeAsync();
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _kernel, null) is { } kernel) await kernel.DisposeAsync();
        source.Release(user);
        _starting.Dispose();
    }

    private void OnDied(CellError error)
    {
        // A death that a cell caused is told under that cell.
        _death = user.IsWorking ? null : error;
        _resting = KernelPhase.Died;
        Interlocked.Increment(ref _generation);
        Changed?.Invoke();
    }
}
