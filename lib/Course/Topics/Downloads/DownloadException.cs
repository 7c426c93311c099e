namespace NotebookCourse.Topics.Downloads;

/// <summary>Something could not be fetched, or the server that should give it could not be started.</summary>
public sealed class DownloadException : Exception
{
    /// <summary>A failure that nobody has described.</summary>
    public DownloadException()
    {
    }

    /// <summary>A failure and what to do about it.</summary>
    public DownloadException(string message) : base(message)
    {
    }

    /// <summary>A failure, what to do about it, and what led to it.</summary>
    public DownloadException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
