namespace NotebookCourse.Kernel.Editing;

/// <summary>The ways to write the call in which a position stands.</summary>
/// <param name="Active">The index of the one that fits best.</param>
/// <param name="Signatures">All of them.</param>
public sealed record SignatureHelp(int Active, IReadOnlyList<Signature> Signatures);
