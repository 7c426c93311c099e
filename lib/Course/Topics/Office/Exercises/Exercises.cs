using NotebookCourse.Exercises;
using NotebookCourse.Topics.Office;
using NotebookCourse.Topics.Office.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>3.2: what a clerk does with a form, so that nobody keeps the photocopier from the others without need. Given: the form.</summary>
    public static Exercise<Action<OfficeForm>> Photocopier { get; } = new PhotocopierExercise();
}
