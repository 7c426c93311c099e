namespace NotebookCourse.Topics.Threads;

/// <summary>What a number of flows of one kind cost.</summary>
/// <param name="Kind">What carried them.</param>
/// <param name="Count">How many were wanted.</param>
/// <param name="SecondsEach">What it took to start one and let it end, in seconds, each time that so many were; empty if the system did not give so many.</param>
/// <param name="Held">How many lived at the same time.</param>
/// <param name="Reserved">How much longer the addresses of the process grew by them, in bytes.</param>
/// <param name="Touched">How much more memory the process took while all of them lived, in bytes.</param>
/// <param name="Refusal">What the system said when it gave no more; null if it gave all.</param>
public sealed record CostPoint(FlowKind Kind, int Count, IReadOnlyList<double> SecondsEach, int Held, long Reserved, long Touched, string? Refusal = null);
