namespace NotebookCourse.Kernel.Editing;

/// <summary>A parameter of a <see cref="Signature"/>.</summary>
/// <param name="Start">Where it starts in the signature's label.</param>
/// <param name="Length">Its length in the signature's label.</param>
/// <param name="Text">What it is for, as plain text; empty if that is not documented.</param>
public sealed record SignatureParameter(int Start, int Length, string Text);
