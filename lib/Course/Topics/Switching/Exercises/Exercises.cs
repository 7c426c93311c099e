using NotebookCourse.Exercises;
using NotebookCourse.Topics.Switching.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>3.1: the fewest threads that keep all processors busy. Given: how many processors, milliseconds a job waits, milliseconds it computes.</summary>
    public static Exercise<Func<int, int, int, int>> ThreadCount { get; } = new ThreadCountExercise();

    /// <summary>3.3: when each of several threads is done that take turns on one processor. Given: their work, and how they share.</summary>
    public static Exercise<Func<RoundRobin, IReadOnlyList<int>>> TakingTurns { get; } = new TakingTurnsExercise();
}
