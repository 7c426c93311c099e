namespace NotebookCourse.Topics.Threads;

/// <summary>What became of a list that several threads added to.</summary>
/// <param name="Threads">How many threads.</param>
/// <param name="PerThread">How many items each was to add.</param>
/// <param name="Count">How many items the list says it has.</param>
/// <param name="Failures">What was thrown at the threads that did not come to their end.</param>
public sealed record SharedListRun(int Threads, int PerThread, int Count, IReadOnlyList<string> Failures)
{
    /// <summary>How often it was tried until something went wrong, or a second was up.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>How many there should be.</summary>
    public long Expected => (long)Threads * PerThread;
}
