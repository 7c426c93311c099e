namespace NotebookCourse.Topics.Pythons;

/// <summary>What came of running a script.</summary>
/// <param name="Lines">What it wrote, up to its end.</param>
/// <param name="Fault">Why it did not come to a good end, in one sentence; null if it did.</param>
internal sealed record PythonReply(IReadOnlyList<string> Lines, string? Fault)
{
    /// <summary>What it wrote to its second stream, where tracebacks go.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Whether there was a process at all.</summary>
    public bool IsStarted { get; init; }

    /// <summary>The code with which it ended; null if it was not started, or was ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Whether it wrote more than is kept.</summary>
    public bool IsCut { get; init; }

    /// <summary>The last thing it said; empty if it said nothing.</summary>
    public string LastLine => Lines is [.., var last] ? last : "";
}
