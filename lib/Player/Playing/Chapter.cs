using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Playing;

/// <summary>A notebook that the player was asked for: read, or the reason why it cannot be.</summary>
/// <param name="File">The path as it is shown.</param>
/// <param name="Notebook">The notebook; null if it cannot be read.</param>
/// <param name="Status">Why it cannot be read; otherwise that it has not run.</param>
/// <param name="Error">The same in words.</param>
internal sealed record Chapter(string File, Notebook? Notebook, ChapterStatus Status, string? Error);
