namespace NotebookCourse.PlainHost;

/// <summary>What a cell came to in the plain host.</summary>
/// <param name="Line">The line of the file at which its text starts.</param>
/// <param name="Language">Its language, as its language line names it.</param>
/// <param name="Error">Why it did not complete; null if it did.</param>
/// <param name="Text">What it wrote to the console while it ran.</param>
/// <param name="Interactive">The value in which it ended as .NET Interactive shows it; null if there is none.</param>
/// <param name="Verso">The same value as Verso shows it.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record PlainCell(int Line, string Language, string? Error, string Text, PlainValue? Interactive, PlainValue? Verso, double Seconds);

/// <summary>A value as a host shows it.</summary>
/// <param name="MimeType">In which form.</param>
/// <param name="Content">The form.</param>
public sealed record PlainValue(string MimeType, string Content);
