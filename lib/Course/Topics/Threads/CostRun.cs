namespace NotebookCourse.Topics.Threads;

/// <summary>What threads and their rivals cost, the more of them there are.</summary>
/// <param name="Points">For each number the kinds, by growing numbers.</param>
/// <param name="LastWords">What the measuring process said if it died of so many; null if it came to its end.</param>
/// <param name="IsCutShort">Whether larger numbers were left out, since they would have taken too long.</param>
public sealed record CostRun(IReadOnlyList<CostPoint> Points, string? LastWords = null, bool IsCutShort = false)
{
    /// <summary>The largest number of threads that lived at the same time.</summary>
    public CostPoint MostThreads => Points.Where(point => point.Kind == FlowKind.Thread).MaxBy(point => point.Held)!;
}
