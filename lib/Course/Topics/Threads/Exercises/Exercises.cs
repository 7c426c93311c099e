using NotebookCourse.Exercises;
using NotebookCourse.Topics.Threads.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>2.1: starts threads, each with its own number. Given: how many, how to start one, and what each does with its number.</summary>
    public static Exercise<Action<int, Action<Action>, Action<int>>> Numbered { get; } = new NumberedExercise();

    /// <summary>2.2: runs green threads in turns. Given: the green threads.</summary>
    public static Exercise<Action<IReadOnlyList<IEnumerator<int>>>> RoundRobin { get; } = new RoundRobinExercise();

    /// <summary>2.3: a green thread that lets others take their turns. Given: how many items, after how many it hands on, and what it does with an item.</summary>
    public static Exercise<Func<int, int, Action<int>, IEnumerable<int>>> GoodNeighbour { get; } = new GoodNeighbourExercise();
}
