namespace NotebookCourse.Player;

/// <summary>The player cannot do what it was asked. The message says what was expected, what was found and what to do.</summary>
internal sealed class PlayerException(ExitCode exitCode, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The code with which the player ends.</summary>
    public ExitCode ExitCode { get; } = exitCode;
}
