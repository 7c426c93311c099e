namespace NotebookCourse.Kernel.Showing;

/// <summary>Ends code of the learner's that a value runs to be shown, at a stop point.</summary>
internal sealed class ShowingEndedException(string message) : Exception(message);
