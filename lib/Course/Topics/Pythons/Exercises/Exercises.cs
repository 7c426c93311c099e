using NotebookCourse.Exercises;
using NotebookCourse.Topics.Pythons.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>16.3: whether processes are faster than threads. Given: the job.</summary>
    public static Exercise<Func<PythonJob, bool>> ThreadsOrProcesses { get; } = new ThreadsOrProcessesExercise();
}
