namespace NotebookCourse.Topics.Interpreters;

/// <summary>What a thread of an interpreter does, as far as the global lock goes.</summary>
public enum LockState
{
    /// <summary>Holds the lock, and interprets.</summary>
    Holds,

    /// <summary>Stands in line for the lock.</summary>
    StandsInLine,

    /// <summary>Waits for an answer.</summary>
    Waits,

    /// <summary>Runs native code that needs nothing of the interpreter.</summary>
    RunsNative,
}
