namespace NotebookCourse.Interleaving;

/// <summary>How a run of a program ends.</summary>
/// <param name="Kind">Well or badly.</param>
/// <param name="Value">Its result if it completed; the type of the exception if it failed.</param>
/// <param name="Text">The result, the error, or who waits for what.</param>
public sealed record Outcome(OutcomeKind Kind, object? Value, string Text);

/// <summary>The ways in which a run can end.</summary>
public enum OutcomeKind
{
    /// <summary>All threads came to their end.</summary>
    Completed,

    /// <summary>A thread threw an exception that nobody caught.</summary>
    Failed,

    /// <summary>Every thread that has not ended waits.</summary>
    Deadlock,

    /// <summary>It took more steps than it was allowed.</summary>
    Endless,
}
