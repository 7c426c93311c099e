namespace NotebookCourse.Primitives;

/// <summary>A reader–writer lock in which writers go first.</summary>
/// <remarks>
/// Safety: no reader is inside together with a writer, no two writers are.
/// Liveness: deadlock-free; a writer that waits keeps further readers out. Readers can starve: writers who overlap keep them out for ever.
/// A reader inside must not wait for another reader to come: a writer in between would stop both.
/// Source: the second problem of Courtois, Heymans and Parnas, Concurrent control with "readers" and "writers", 1971.
/// </remarks>
public sealed class WriterPreferringLock : IReaderWriterLock
{
    private readonly MonitorLock _monitor = new();
    private readonly Condition _canRead, _canWrite;
    private int _readers;

    // Those who write, and those who wait to: a reader gives way to both.
    private int _writers;
    private bool _isWriting;

    /// <summary>Makes a lock with nobody inside.</summary>
    public WriterPreferringLock() => (_canRead, _canWrite) = (_monitor.NewCondition(), _monitor.NewCondition());

    /// <inheritdoc/>
    public void EnterRead()
    {
        _monitor.Enter();
        while (_writers > 0) _canRead.Wait();
        _readers++;
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
        _writers++;
        while (_isWriting || _readers > 0) _canWrite.Wait();
        _isWriting = true;
        _monitor.Exit();
    }

    /// <inheritdoc/>
    public void ExitWrite()
    {
        _monitor.Enter();
        _isWriting = false;
        // If writers wait, the last of them to leave wakes the readers.
        if (--_writers > 0) _canWrite.Signal();
        else _canRead.SignalAll();
        _monitor.Exit();
    }
}
