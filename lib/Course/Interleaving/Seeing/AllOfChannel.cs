namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Goes through all that comes out of a channel: waits until there is something, and takes as much as there is, again and again.</summary>
/// <param name="channel">The channel.</param>
/// <param name="sight">What is seen of the program to which it belongs.</param>
internal sealed class AllOfChannel<T>(SimulatedChannel<T> channel, Sight sight) : IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    private bool _isTaking, _isWaiting;

    /// <inheritdoc/>
    public T Current { get; private set; } = default!;

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (cancellationToken.CanBeCanceled) sight.NoteUnseen("ChannelReader.ReadAllAsync");
        return new AllOfChannel<T>(channel, sight);
    }

    /// <inheritdoc/>
    public ValueTask<bool> MoveNextAsync()
    {
        if (_isWaiting) sight.NoteUnseen(InterleavingWords.AskedTooSoon);
        if (TryGoOn(out var wait) is { } isThere) return new(isThere);
        _isWaiting = true;
        var source = new TaskCompletionSource<bool>();
        TaskCalls.Know(sight, source.Task).IsOnce = true;
        GoOnAfter(wait, source);
        return new(source.Task);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;

    // What comes at once; null if it has to wait.
    private Task<bool>? TryGoOn(out Task<bool> wait)
    {
        wait = null!;
        while (true)
        {
            if (_isTaking && channel.TryRead(out var item))
            {
                Current = item;
                return Task.FromResult(true);
            }
            wait = channel.WaitToReadAsync(CancellationToken.None).AsTask();
            if (!TaskCalls.HasCompleted(wait)) return null;
            if (wait.IsFaulted || !wait.Result) return wait;
            _isTaking = true;
        }
    }

    private void GoOnAfter(Task<bool> wait, TaskCompletionSource<bool> source) => TaskCalls.GoOn(sight, wait, () =>
    {
        var failure = wait.Exception?.InnerException;
        _isTaking = failure is null && wait.Result;
        if (_isTaking)
        {
            if (TryGoOn(out var next) is not { } isThere)
            {
                GoOnAfter(next, source);
                return;
            }
            failure = isThere.Exception?.InnerException;
            _isTaking = failure is null && isThere.Result;
        }
        _isWaiting = false;
        sight.Endings.Complete(sight.Endings.Find(source.Task)!, () =>
        {
            if (failure is null) source.SetResult(_isTaking);
            else source.SetException(failure);
        });
    });
}
