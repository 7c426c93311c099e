namespace NotebookCourse.Interleaving;

/// <summary>The lines of a method, in the text in which they stand.</summary>
/// <param name="Text">All lines of that text, as they were written.</param>
/// <param name="First">The first of the method's, counted from 1.</param>
/// <param name="Last">The last of them.</param>
internal sealed record CodeBlock(IReadOnlyList<string> Text, int First, int Last);
