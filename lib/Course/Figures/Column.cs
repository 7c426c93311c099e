namespace NotebookCourse.Figures;

/// <summary>A column of a table.</summary>
/// <param name="Header">What it holds, with the unit.</param>
/// <param name="IsNumeric">Whether its numbers stand under each other, flush right.</param>
public sealed record Column(string Header, bool IsNumeric = false);
