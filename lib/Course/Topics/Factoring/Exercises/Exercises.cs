using NotebookCourse.Exercises;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Topics.Factoring.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>8.1: a row of items cut into a range for each worker. Given: how many items, how many workers.</summary>
    public static Exercise<Func<int, int, IEnumerable<IndexRange>>> FairShares { get; } = new FairSharesExercise();

    /// <summary>8.2: what each of several workers runs, so that whoever is free takes the next item.</summary>
    public static Exercise<Action<Desk>> WhoeverIsFree { get; } = new WhoeverIsFreeExercise();

    /// <summary>
    /// 8.3: from how many items processes beat one thread. Given: microseconds to start a process, microseconds an
    /// item, how many processes.
    /// </summary>
    public static Exercise<Func<long, long, int, long>> BreakEven { get; } = new BreakEvenExercise();
}
