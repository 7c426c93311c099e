namespace NotebookCourse.Recording;

/// <summary>What a worker is doing.</summary>
public enum Activity
{
    /// <summary>It does its work.</summary>
    Running,

    /// <summary>It waits for something to arrive or to pass: an answer, a message, a moment.</summary>
    Waiting,

    /// <summary>It works inside a critical section that keeps others out.</summary>
    HoldingLock,

    /// <summary>It wants a lock that another worker holds.</summary>
    Blocked,
}
