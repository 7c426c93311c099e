namespace NotebookCourse.Experiments.Workers;

/// <summary>How a worker process ended.</summary>
/// <param name="ProcessId">The number that it had.</param>
/// <param name="ExitCode">What it, or the system in its place, gave to its parent.</param>
/// <param name="LastWords">What it wrote to its standard error; empty if it went in silence.</param>
internal sealed record WorkerEnd(int ProcessId, int ExitCode, string LastWords);
