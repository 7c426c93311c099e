namespace NotebookCourse.Kernel.Protocol;

/// <summary>Asks the process to run a C# cell.</summary>
/// <param name="Id">The number under which outputs and the reply come back.</param>
/// <param name="Source">The cell's text.</param>
internal sealed record CellRequest(int Id, string Source);
