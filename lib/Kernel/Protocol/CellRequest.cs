using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Protocol;

/// <summary>Asks the process to run a cell.</summary>
/// <param name="Id">The number under which outputs and the reply come back.</param>
/// <param name="Language">Its language: C# or F#.</param>
/// <param name="Source">The cell's text.</param>
internal sealed record CellRequest(int Id, CellLanguage Language, string Source);
