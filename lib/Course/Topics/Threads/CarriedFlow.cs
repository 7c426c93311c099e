namespace NotebookCourse.Topics.Threads;

/// <summary>On which thread a flow of instructions ran.</summary>
/// <param name="ManagedId">The number that .NET gives the thread.</param>
/// <param name="KernelId">The number that the operating system gives it; null where it does not tell.</param>
public sealed record CarriedFlow(int ManagedId, int? KernelId);
