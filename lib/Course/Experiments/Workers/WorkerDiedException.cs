namespace NotebookCourse.Experiments.Workers;

/// <summary>A worker process ended before its work did; the message says how.</summary>
public sealed class WorkerDiedException : Exception
{
    /// <summary>A death that nobody has described.</summary>
    public WorkerDiedException()
    {
    }

    /// <summary>A death and how it came.</summary>
    public WorkerDiedException(string message) : base(message)
    {
    }

    /// <summary>A death, how it came, and by what it was noticed.</summary>
    public WorkerDiedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
