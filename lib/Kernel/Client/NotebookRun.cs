using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>A notebook and what running each of its cells gave.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Cells">One entry a cell, in order; those after the first failure have not run.</param>
/// <param name="Elapsed">From the kernel's start to the last cell's end.</param>
public sealed record NotebookRun(Notebook Notebook, IReadOnlyList<CellRun> Cells, TimeSpan Elapsed);
