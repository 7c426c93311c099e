using NotebookCourse.Exercises;
using NotebookCourse.Topics.Railways;
using NotebookCourse.Topics.Railways.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>1.1: whether two trains meet on a track. Given: what the recorder wrote down of each.</summary>
    public static Exercise<Func<Passage, Passage, bool>> Meeting { get; } = new MeetingExercise();

    /// <summary>1.2: lets trains into a station. Given: how many platforms. To be given: what a train does; given how it stops.</summary>
    public static Exercise<Func<int, Action<Action>>> Platforms { get; } = new PlatformsExercise();

    /// <summary>1.3: how many tonnes can be brought from one station to another. Given: the bridges, the two stations.</summary>
    public static Exercise<Func<IReadOnlyList<Bridge>, string, string, int>> HeaviestTrain { get; } = new HeaviestTrainExercise();
}
