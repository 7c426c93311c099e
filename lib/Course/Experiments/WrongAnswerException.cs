namespace NotebookCourse.Experiments;

/// <summary>A workload found its own answer wrong; the message says where.</summary>
public sealed class WrongAnswerException : Exception
{
    /// <summary>A wrong answer that nobody has described.</summary>
    public WrongAnswerException()
    {
    }

    /// <summary>A wrong answer and where it is wrong.</summary>
    public WrongAnswerException(string message) : base(message)
    {
    }

    /// <summary>A wrong answer, where it is wrong, and what led to it.</summary>
    public WrongAnswerException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
