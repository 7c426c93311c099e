namespace NotebookCourse.Figures;

/// <summary>One bar of a chart: a value and how far its samples spread.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Value">Its length.</param>
/// <param name="Low">Where the spread begins; at most <paramref name="Value"/>.</param>
/// <param name="High">Where the spread ends; at least <paramref name="Value"/>.</param>
public sealed record Bar(string Name, double Value, double Low, double High);
