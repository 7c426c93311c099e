using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Protocol;

/// <summary>Asks the process to run a cell.</summary>
/// <param name="Id">The number under which outputs and the reply come back.</param>
/// <param name="Language">Its language: C# or F#.</param>
/// <param name="Source">The cell's text.</param>
/// <param name="Question">What is asked of the libraries that the text imports, once it has run; null for a cell of a notebook.</param>
internal sealed record CellRequest(int Id, CellLanguage Language, string Source, string? Question = null);
