namespace NotebookCourse.Notebooks.Dib;

/// <summary>Where a cell lies in its file.</summary>
/// <param name="Start">The first character of its source; of an empty cell, the place after its language line.</param>
/// <param name="End">The place after the source's last character.</param>
/// <param name="HasLanguageLine">Whether a language line starts it; only the first cell may lack one.</param>
internal readonly record struct CellPlace(int Start, int End, bool HasLanguageLine);
