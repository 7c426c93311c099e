namespace NotebookCourse.Topics.Events;

/// <summary>What became of a handler.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Calls">How often it was called.</param>
/// <param name="Failures">How many of these calls threw.</param>
/// <param name="LastFailure">What the last of these said; null if none threw.</param>
/// <param name="IsRegistered">Whether it would be called again.</param>
public sealed record HandlerRecord(string Name, long Calls, long Failures, string? LastFailure, bool IsRegistered);
