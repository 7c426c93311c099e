namespace NotebookCourse.Topics.Pythons;

/// <summary>A program in Python, and what came of running it.</summary>
/// <param name="Code">The program.</param>
/// <param name="Interpreter">What ran it, with its version.</param>
/// <param name="Output">What it wrote, in lines.</param>
/// <param name="Errors">What it wrote to its second stream, in lines: a traceback, for instance.</param>
/// <param name="ExitCode">The code with which it ended, 0 for a good end; null if it had to be ended.</param>
/// <param name="Seconds">How long it took, without the start of the interpreter; null if it did not come to its end, or did not begin.</param>
public sealed record ProgramRun(
    string Code, string Interpreter, IReadOnlyList<string> Output, IReadOnlyList<string> Errors, int? ExitCode, double? Seconds)
{
    /// <summary>Why it could not even be started, in one sentence; null if it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether it wrote more than is kept.</summary>
    public bool IsCut { get; init; }
}
