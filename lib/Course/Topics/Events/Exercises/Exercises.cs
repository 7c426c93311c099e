using NotebookCourse.Exercises;
using NotebookCourse.Topics.Events.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>11.2: calls handlers that may register and unregister each other meanwhile. To be given: what makes a new one.</summary>
    public static Exercise<Func<IAnnouncer>> Announcer { get; } = new AnnouncerExercise();

    /// <summary>11.3: a slow handler that nobody has to wait for. Given: what it has to do.</summary>
    public static Exercise<Action<SlowJob>> InSlices { get; } = new InSlicesExercise();
}
