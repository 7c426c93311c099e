namespace NotebookCourse.Kernel.Scripting;

/// <summary>A line that starts with <c>#!</c> cannot be followed.</summary>
internal sealed class ImportException(string name, string message) : Exception(message)
{
    /// <summary>The kind of error, as the learner sees it.</summary>
    public string Name => name;
}
