namespace NotebookCourse.Primitives;

/// <summary>Makes a critical section: at most one thread is between <see cref="Enter"/> and <see cref="Exit"/>.</summary>
/// <remarks>The thread that entered exits, once. None of these locks is reentrant: whoever enters again waits for itself.</remarks>
public interface ILock
{
    /// <summary>Waits until no other thread is inside, and goes inside.</summary>
    void Enter();

    /// <summary>Leaves; whoever enters next sees everything that was written inside.</summary>
    void Exit();
}
