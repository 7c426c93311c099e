namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>Opens when a number of requests have arrived, and stays open.</summary>
internal sealed class Latch(int needed)
{
    // Asynchronously: whoever comes last should not answer for all the others first.
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    /// <summary>Waits until enough have arrived.</summary>
    public Task PassAsync(CancellationToken gone)
    {
        if (Interlocked.Increment(ref _arrived) >= needed)
            _open.TrySetResult();
        return _open.Task.WaitAsync(gone);
    }
}
