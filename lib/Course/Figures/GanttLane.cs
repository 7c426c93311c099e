namespace NotebookCourse.Figures;

/// <summary>What one worker, machine or resource did.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Spans">In the order of time; there may be none.</param>
public sealed record GanttLane(string Name, IReadOnlyList<GanttSpan> Spans);
