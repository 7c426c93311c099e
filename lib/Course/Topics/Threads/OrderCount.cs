namespace NotebookCourse.Topics.Threads;

/// <summary>In how many orders pieces of work were done.</summary>
/// <param name="Runs">How often they were.</param>
/// <param name="Counts">How often each order came.</param>
public sealed record OrderCount(int Runs, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>How many orders there were.</summary>
    public int Distinct => Counts.Count;

    /// <summary>How many orders there were in each set of so many runs, by growing number; this set is the one in the middle.</summary>
    public IReadOnlyList<int> EachSet { get; init; } = [Counts.Count];
}
