namespace NotebookCourse.Primitives;

/// <summary>Lets many readers in together, but a writer only alone.</summary>
/// <remarks>
/// Locks of this kind differ in who goes first when both wait. None is reentrant, and none lets a reader become a
/// writer: two readers who both tried would wait for each other.
/// </remarks>
public interface IReaderWriterLock
{
    /// <summary>Waits until no writer is inside, and goes inside.</summary>
    void EnterRead();

    /// <summary>A reader leaves; when no other is inside, a writer may enter.</summary>
    void ExitRead();

    /// <summary>Waits until nobody is inside, and goes inside.</summary>
    void EnterWrite();

    /// <summary>The writer leaves; whoever enters next sees everything that it wrote.</summary>
    void ExitWrite();
}
