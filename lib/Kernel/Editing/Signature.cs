namespace NotebookCourse.Kernel.Editing;

/// <summary>One way to write a call.</summary>
/// <param name="Label">The declaration in C#.</param>
/// <param name="Text">What it does, as plain text; empty if that is not documented.</param>
/// <param name="ActiveParameter">The index of the parameter that is being written; -1 if it has none for it.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record Signature(string Label, string Text, int ActiveParameter, IReadOnlyList<SignatureParameter> Parameters);
