using NotebookCourse.Exercises;
using NotebookCourse.Topics.Interpreters.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>16.1: when the last of several threads is done that take turns under a global lock. Given: the load.</summary>
    public static Exercise<Func<LockedLoad, int>> UnderTheLock { get; } = new UnderTheLockExercise();

    /// <summary>16.2: a native function that gives the global lock away while it waits. Given: the call.</summary>
    public static Exercise<Action<NativeCall>> AroundTheWait { get; } = new AroundTheWaitExercise();
}
