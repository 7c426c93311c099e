namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>How many threads, and whether they share one primitive or have one each.</summary>
internal sealed record Column(int Threads, bool IsShared)
{
    /// <summary>All that are measured.</summary>
    public static IReadOnlyList<Column> All { get; } = [Own(1), Own(2), Own(4), Own(8), Shared(2), Shared(4), Shared(8)];

    public static Column Own(int threads) => new(threads, false);

    public static Column Shared(int threads) => new(threads, true);

    public override string ToString() => $"{(IsShared ? "shared" : "own")} {Threads}";
}
