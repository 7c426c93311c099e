using System.ComponentModel;
using System.Net.Sockets;
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

    /// <summary>Uses the kernel; it is started if there is none.</summary>
    /// <exception cref="InvalidOperationException">None can be had now; the message says why.</exception>
    public async Task<T> UseAsync<T>(Func<NotebookKernel, Task<T>> use)
    {
        try
        {
            return await use(await GetAsync());
        }
        catch (Exception error) when (IsOfTheSystem(error))
        {
            throw new InvalidOperationException(CannotStart(error), error);
        }
    }

    /// <summary>Ends the process, whatever it does, and takes a fresh one; where none can be had, the next run tries again.</summary>
    public async Task RestartAsync()
    {
        // Where none could be had, why not is still true.
        if (_kernel is not { } kernel) return;
        _death = null;
        try
        {
            await kernel.RestartAsync();
        }
        catch (Exception error) when (error is InvalidOperationException || IsOfTheSystem(error))
        {
            await GiveUpAsync(kernel);
            (_death, _resting) = (new CellError("NoKernel", error is InvalidOperationException ? error.Message : CannotStart(error)), KernelPhase.Died);
        }
        Interlocked.Increment(ref _generation);
        Changed?.Invoke();
    }

    /// <summary>Lets go of the process until it is needed again.</summary>
    public async Task SleepAsync()
    {
        if (_kernel is not { } kernel) return;
        _resting = KernelPhase.Asleep;
        Interlocked.Increment(ref _generation);
        await GiveUpAsync(kernel);
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_kernel is { } kernel) await GiveUpAsync(kernel);
        source.Release(user);
        _starting.Dispose();
    }

    private async Task<NotebookKernel> GetAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_kernel is { } kernel) return kernel;
            kernel = await source.TakeAsync(user);
            kernel.Died += OnDied;
            _death = null;
            Interlocked.Increment(ref _generation);
            return _kernel = kernel;
        }
        finally
        {
            _starting.Release();
        }
    }

    // No folder for the pipe, or one of too long a name; no right to start a program; no memory or process left; a start that takes too long.
    private static bool IsOfTheSystem(Exception error) =>
        error is IOException or UnauthorizedAccessException or Win32Exception or ArgumentException or SocketException or OperationCanceledException;

    private static string CannotStart(Exception error) =>
        $"The process that runs cells could not be started: {error.Message} It needs the folder for temporary files, {Path.GetTempPath()}. When the cause is gone, run the cell again.";

    private async Task GiveUpAsync(NotebookKernel kernel)
    {
        if (Interlocked.CompareExchange(ref _kernel, null, kernel) != kernel) return;
        source.Release(user);
        kernel.Died -= OnDied;
        await kernel.DisposeAsync();
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
