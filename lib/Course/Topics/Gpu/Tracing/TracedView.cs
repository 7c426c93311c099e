namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>A row of numbers that a kernel uses.</summary>
/// <param name="Name">What the kernel calls it.</param>
/// <param name="Length">How many numbers it has.</param>
/// <param name="ElementBytes">How many bytes a number takes.</param>
/// <param name="IsShared">Whether it is memory that a group shares, of which each group has its own.</param>
public sealed record TracedView(string Name, int Length, int ElementBytes, bool IsShared);
