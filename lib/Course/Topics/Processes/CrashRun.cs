namespace NotebookCourse.Topics.Processes;

/// <summary>What several workers did, one of which crashed half-way.</summary>
/// <param name="How">How it crashed.</param>
/// <param name="Pieces">How many pieces of work each worker had.</param>
/// <param name="Workers">What became of each worker.</param>
/// <param name="Processes">What became of each process in which they worked.</param>
public sealed record CrashRun(Crash How, int Pieces, IReadOnlyList<WorkerProgress> Workers, IReadOnlyList<ProcessEnd> Processes)
{
    /// <summary>How many workers did all of their work.</summary>
    public int Finished => Workers.Count(worker => worker.Pieces == Pieces);
}

/// <summary>What became of a worker.</summary>
/// <param name="Worker">Its number, from zero.</param>
/// <param name="Process">The place in <see cref="CrashRun.Processes"/> of the process in which it worked.</param>
/// <param name="Pieces">How many pieces it has reported as done.</param>
public sealed record WorkerProgress(int Worker, int Process, int Pieces);

/// <summary>How a process ended, as its parent saw it.</summary>
/// <param name="ProcessId">The number that it had.</param>
/// <param name="ExitCode">Its exit code; on Unix 128 and the number of a signal if a signal ended it.</param>
/// <param name="LastWords">The first line that it wrote to its standard error; empty if it went in silence.</param>
public sealed record ProcessEnd(int ProcessId, int ExitCode, string LastWords);
