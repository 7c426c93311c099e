namespace NotebookCourse.Kernel.Editing;

/// <summary>What the compiler objects to in a cell.</summary>
/// <param name="Start">The start of the text at fault.</param>
/// <param name="Length">The length of the text at fault; 0 where something is missing.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Code">The compiler's number for it, such as CS0103.</param>
/// <param name="Message">What is wrong.</param>
public sealed record Squiggle(int Start, int Length, string Severity, string Code, string Message);
