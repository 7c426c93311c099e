namespace NotebookCourse.Exercises.Checking;

/// <summary>A learner's code has made so many steps that it will hardly come to an end.</summary>
internal sealed class EndlessException(string message) : Exception(message);
