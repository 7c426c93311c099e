using NotebookCourse.Exercises;
using NotebookCourse.Topics.Downloads.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>9.1: runs jobs, only so many at a time. Given: the jobs, and how many may be in flight.</summary>
    public static Exercise<Func<IReadOnlyList<Func<Task>>, int, Task>> AtMost { get; } = new AtMostExercise();

    /// <summary>9.2: asks again after a failure. Given: how to ask, the rules, the clock, and the token that stops it all.</summary>
    public static Exercise<Func<Func<CancellationToken, Task<string>>, RetryRules, TimeProvider, CancellationToken, Task<string>>> TryAgain { get; } =
        new TryAgainExercise();

    /// <summary>9.3: how many requests in flight give a rate, and the other way round.</summary>
    public static Exercise<LittlesLaw> LittlesLaw { get; } = new LittlesLawExercise();
}
