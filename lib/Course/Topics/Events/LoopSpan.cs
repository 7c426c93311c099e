namespace NotebookCourse.Topics.Events;

/// <summary>A stretch of time in which something was done: seconds since the run began.</summary>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
public readonly record struct LoopSpan(double Start, double End);
