namespace NotebookCourse.Notebooks;

/// <summary>One cell of a notebook: a language and the text between two language lines.</summary>
/// <param name="Language">The language that the cell is written in.</param>
/// <param name="Source">The cell's text without its language line and the blank lines around it; lines end in <c>\n</c>.</param>
/// <param name="Line">The line, counted from 1, at which the text starts in its file; 0 for a cell that has no file.</param>
public sealed record Cell(CellLanguage Language, string Source, int Line = 0);
