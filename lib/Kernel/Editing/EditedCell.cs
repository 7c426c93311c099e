namespace NotebookCourse.Kernel.Editing;

/// <summary>A C# cell as it stands in an editor, about which an editor asks.</summary>
/// <param name="Source">Its text. Positions in questions and answers are UTF-16 offsets in it.</param>
/// <param name="Above">
/// The texts, in order, of the C# cells above it that have not run in this process as they now stand.
/// What they declare is known; nothing of them is executed.
/// </param>
public sealed record EditedCell(string Source, IReadOnlyList<string> Above);
