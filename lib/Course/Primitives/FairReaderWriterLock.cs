namespace NotebookCourse.Primitives;

/// <summary>A reader–writer lock in which all go in order of arrival, neighbouring readers together.</summary>
/// <remarks>
/// Safety: no reader is inside together with a writer, no two writers are.
/// Liveness: starvation-free, because the binary semaphores serve in order: whoever passes the turnstile is next.
/// A reader inside must not wait for another reader to come: a writer in between would stop both.
/// Source: the turnstile is that of Downey, The Little Book of Semaphores, 2008.
/// </remarks>
public sealed class FairReaderWriterLock : IReaderWriterLock
{
    private readonly BinarySemaphore _turnstile = new();
    private readonly BinarySemaphore _room = new();
    private readonly BinarySemaphore _lock = new();
    private int _readers;

    /// <inheritdoc/>
    public void EnterRead()
    {
        _turnstile.Wait();
        _lock.Wait();
        // The first reader takes the room for all. While it waits no reader is inside, so none needs the lock to leave.
        if (++_readers == 1) _room.Wait();
        _lock.Release();
        _turnstile.Release();
    }

    /// <inheritdoc/>
    public void ExitRead()
    {
        _lock.Wait();
        // The last reader gives the room back: a semaphore may be released by another thread than took it.
        if (--_readers == 0) _room.Release();
        _lock.Release();
    }

    /// <inheritdoc/>
    public void EnterWrite()
    {
        // A writer waits for the room in the turnstile: readers who come later cannot overtake it.
        _turnstile.Wait();
        _room.Wait();
        _turnstile.Release();
    }

    /// <inheritdoc/>
    public void ExitWrite() => _room.Release();
}
