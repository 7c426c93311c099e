using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Protocol;

/// <summary>An output on its way from the process to whoever ran the cell.</summary>
/// <param name="CellId">The request that it belongs to; that cell may have ended.</param>
/// <param name="Output">The output.</param>
internal sealed record OutputMessage(int CellId, CellOutput Output);
