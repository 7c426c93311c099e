namespace NotebookCourse.Topics.Gpu.Tracing;

/// <summary>What a warp touches of a view in one step.</summary>
/// <param name="Threads">How many of its threads took part.</param>
/// <param name="Elements">The elements that they touched.</param>
/// <param name="Sectors">In how many sectors of memory these lie.</param>
public sealed record WarpStep(int Threads, IReadOnlySet<int> Elements, int Sectors);
