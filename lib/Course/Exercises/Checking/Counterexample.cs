namespace NotebookCourse.Exercises.Checking;

/// <summary>A case in which a solution is wrong.</summary>
/// <param name="Input">What it was given.</param>
/// <param name="Expected">What should have come out.</param>
/// <param name="Found">What came out.</param>
internal sealed record Counterexample(string Input, string Expected, string Found)
{
    /// <summary>Whether the solution was run on it and did something wrong; else what was found is why the check does not say that it is right.</summary>
    public bool IsCase { get; init; } = true;

    /// <summary>The schedule in which it did, step by step; null if there is none to show.</summary>
    public FailingSchedule? Schedule { get; init; }
}
