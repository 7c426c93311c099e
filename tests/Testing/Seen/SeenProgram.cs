namespace NotebookCourse.Testing.Seen;

/// <summary>A program in plain C# that uses something of .NET.</summary>
/// <param name="By">What it uses: a row of the table of what the explorer sees.</param>
/// <param name="Body">The body of a function that gives a scenario.</param>
/// <param name="Ends">All the ways in which it can end, in the order of texts, with a space between; of a program that cannot be followed, what is named.</param>
public sealed record SeenProgram(string By, string Body, string Ends);
