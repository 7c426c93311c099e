namespace NotebookCourse.Primitives;

/// <summary>A lock for threads that are known beforehand: each has a slot of its own, a number from 0.</summary>
/// <remarks>
/// Such locks need nothing but reads and writes, and that is why they need slots: each thread must have a place that
/// only it writes. Two threads in one slot at the same time break the lock.
/// </remarks>
public interface ISlotLock
{
    /// <summary>How many slots there are.</summary>
    int Slots { get; }

    /// <summary>Waits until no other slot is inside, and goes inside.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such slot.</exception>
    void Enter(int slot);

    /// <summary>Leaves; whoever enters next sees everything that was written inside.</summary>
    void Exit(int slot);
}
