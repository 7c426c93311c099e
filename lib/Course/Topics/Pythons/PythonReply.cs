namespace NotebookCourse.Topics.Pythons;

/// <summary>What came of running a script.</summary>
/// <param name="Lines">What it wrote, up to its end.</param>
/// <param name="Fault">Why it did not come to a good end, in one sentence; null if it did.</param>
internal sealed record PythonReply(IReadOnlyList<string> Lines, string? Fault)
{
    /// <summary>The last thing it said; empty if it said nothing.</summary>
    public string LastLine => Lines is [.., var last] ? last : "";
}
