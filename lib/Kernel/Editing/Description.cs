namespace NotebookCourse.Kernel.Editing;

/// <summary>What stands at a position.</summary>
/// <param name="Start">The start of the text that is described.</param>
/// <param name="Length">The length of the text that is described.</param>
/// <param name="Signature">Its declaration in C#.</param>
/// <param name="Text">Its documentation as plain text; empty if there is none.</param>
public sealed record Description(int Start, int Length, string Signature, string Text);
