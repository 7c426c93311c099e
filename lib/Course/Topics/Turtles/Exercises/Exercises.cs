using NotebookCourse.Exercises;
using NotebookCourse.Topics.Turtles.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>11.1: draws a house. To be given: the keys that a turtle is to be pressed, such as <c>Up 2 Left 3</c>.</summary>
    public static Exercise<string> House { get; } = new HouseExercise();
}
