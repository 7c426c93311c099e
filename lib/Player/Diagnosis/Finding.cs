namespace NotebookCourse.Player.Diagnosis;

/// <summary>Something that the player needs, there or not.</summary>
/// <param name="ExitCode">The code with which the player would end for the lack of it; fine if it is there.</param>
/// <param name="Text">What was found, or what is missing, what that disables and what to do.</param>
internal sealed record Finding(ExitCode ExitCode, string Text);
