using NotebookCourse.Exercises;
using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Topics.Locks.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>5.1: a lock made of <see cref="Atomic"/> steps. To be given: what makes a new one.</summary>
    public static Exercise<Func<ILock>> OwnLock { get; } = new OwnLockExercise();

    /// <summary>5.2: room for a few loaves between bakers and customers. Given: how many. To be given: what makes a new shelf.</summary>
    public static Exercise<Func<int, IShelf>> Shelf { get; } = new ShelfExercise();

    /// <summary>5.3: a counting semaphore made of binary ones. Given: how many permits. To be given: what makes a new one.</summary>
    public static Exercise<Func<int, ISemaphore>> Counting { get; } = new CountingExercise();
}
