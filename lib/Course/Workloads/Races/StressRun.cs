using NotebookCourse.Interleaving;

namespace NotebookCourse.Workloads.Races;

/// <summary>How a program ended, run very often on real threads.</summary>
/// <param name="Times">How often it ran.</param>
/// <param name="Counts">How often it ended in each way.</param>
public sealed record StressRun(int Times, IReadOnlyDictionary<Ending, long> Counts);
