using NotebookCourse.Kernel.Client;

namespace NotebookCourse.Player.Sessions;

/// <summary>Hands out kernels: from a warm reserve where there is one, and never more at a time than the machine bears.</summary>
public sealed class KernelSource(KernelOptions options, int most = KernelSource.DefaultMost) : IAsyncDisposable
{
    private const int DefaultMost = 6;

    private readonly Lock _gate = new();
    private readonly List<NotebookSession> _users = [];
    private readonly Lazy<WarmPool> _reserve = new(() => new WarmPool(options));

    /// <summary>Begins to keep a spare warm, if that has not begun.</summary>
    public void WarmUp() => _ = _reserve.Value;

    /// <summary>Gives a session a kernel of its own; puts the one that has been idle longest to sleep if there are too many.</summary>
    /// <exception cref="InvalidOperationException">All are busy, or none can be started.</exception>
    public async Task<NotebookKernel> TakeAsync(NotebookSession user)
    {
        NotebookSession? sleepy = null;
        lock (_gate)
        {
            if (_users.Count >= most)
            {
                sleepy = _users.Where(each => each.CanSleep).MinBy(each => each.LastUsed)
                    ?? throw new InvalidOperationException($"{most} notebooks run cells at this moment, and that is as many as there may be. Stop one of them, then run this cell again.");
                _users.Remove(sleepy);
            }
            _users.Add(user);
        }
        if (sleepy is not null) await sleepy.SleepAsync();
        try
        {
            return await NotebookKernel.StartAsync(_reserve.Value);
        }
        catch
        {
            Release(user);
            throw;
        }
    }

    /// <summary>Notes that a session has no kernel any more.</summary>
    public void Release(NotebookSession user)
    {
        lock (_gate) _users.Remove(user);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _reserve.IsValueCreated ? _reserve.Value.DisposeAsync() : ValueTask.CompletedTask;
}
