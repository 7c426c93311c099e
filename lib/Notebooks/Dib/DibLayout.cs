namespace NotebookCourse.Notebooks.Dib;

/// <summary>The exact text of a <c>.dib</c> file and where its cells lie in it.</summary>
/// <param name="Name">The name by which errors call the file.</param>
/// <param name="Text">All of it.</param>
/// <param name="Places">One entry a cell.</param>
/// <param name="Languages">The names that start a cell in this file.</param>
internal sealed record DibLayout(string Name, string Text, IReadOnlyList<CellPlace> Places, DibLanguages Languages);
