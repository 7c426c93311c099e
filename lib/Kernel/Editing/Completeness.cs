namespace NotebookCourse.Kernel.Editing;

/// <summary>Whether a cell's text can be run as it stands, for those who type it line by line.</summary>
/// <param name="Status">complete, incomplete (more lines are to come) or invalid (more lines do not help).</param>
/// <param name="Indent">What the next line of an incomplete text begins with.</param>
public sealed record Completeness(string Status, string Indent = "");
