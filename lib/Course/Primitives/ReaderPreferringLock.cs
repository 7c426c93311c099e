namespace NotebookCourse.Primitives;

/// <summary>A reader–writer lock in which readers go first.</summary>
/// <remarks>
/// Safety: no reader is inside together with a writer, no two writers are.
/// Liveness: deadlock-free; a reader waits for a writer inside only. Writers can starve: readers who overlap keep them out for ever.
/// Source: the first problem of Courtois, Heymans and Parnas, Concurrent control with "readers" and "writers", 1971.
/// </remarks>
public sealed class ReaderPreferringLock : IReaderWriterLock
{
    private readonly MonitorLock _monitor = new();
    private readonly Condition _canRead, _canWrite;

    // Those who read, and those who wait to: a writer gives way to both.
    private int _readers;
    private bool _isWriting;

    /// <summary>Makes a lock with nobody inside.</summary>
    public ReaderPreferringLock() => (_canRead, _canWrite) = (_monitor.NewCondition(), _monitor.NewCondition());

    /// <inheritdoc/>
    public void EnterRead()
    {
        _monitor.Enter();
        _readers++;
        while (_isWriting) _canRead.Wait();
        _monitor.Exit();
    }

    /// <inheritdoc/>
    public void ExitRead()
    {
        _monitor.Enter();
        if (--_readers == 0) _canWrite.Signal();
        _monitor.Exit();
    }

    /// <inheritdoc/>
    public void EnterWrite()
    {
        _monitor.Enter();
        while (_isWriting || _readers > 0) _canWrite.Wait();
        _isWriting = true;
        _monitor.Exit();
    }

    /// <inheritdoc/>
    public void ExitWrite()
    {
        _monitor.Enter();
        _isWriting = false;
        // If readers wait, the last of them to leave wakes the next writer.
        if (_readers > 0) _canRead.SignalAll();
        else _canWrite.Signal();
        _monitor.Exit();
    }
}
