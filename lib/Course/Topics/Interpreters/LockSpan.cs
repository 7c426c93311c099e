namespace NotebookCourse.Topics.Interpreters;

/// <summary>What a thread did for a while.</summary>
/// <param name="State">What the thread did meanwhile.</param>
/// <param name="HasLock">Whether it had the lock all that time.</param>
/// <param name="Start">From when on, in seconds since the run began.</param>
/// <param name="End">Until when, in seconds since the run began.</param>
public readonly record struct LockSpan(LockState State, bool HasLock, double Start, double End);
