using NotebookCourse.Exercises;
using NotebookCourse.Topics.Processes.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>7.1: the next message of a stream: four bytes that say its length, lowest first, and then itself. Null where the stream ends between two.</summary>
    public static Exercise<Func<Stream, byte[]?>> NextMessage { get; } = new NextMessageExercise();

    /// <summary>7.2: has requests answered by workers that may die. Given: how to hire one, the requests, how many may be replaced. To be given: the answers.</summary>
    public static Exercise<Func<Func<IWorker>, IReadOnlyList<string>, int, IReadOnlyList<string>>> Supervisor { get; } = new SupervisorExercise();

    /// <summary>7.3: how many items must travel in a message. Given, in nanoseconds: what a message costs, what each item in it costs, how often an item comes.</summary>
    public static Exercise<Func<long, long, long, long>> Batch { get; } = new BatchExercise();
}
