namespace NotebookCourse.Notebooks.Dib;

/// <summary>A language as a file names it.</summary>
/// <param name="Language">The language.</param>
/// <param name="Foreign">The name of one that the course does not have; null otherwise.</param>
internal readonly record struct WrittenLanguage(CellLanguage Language, string? Foreign = null)
{
    /// <summary>A cell in it.</summary>
    public Cell Cell(string source, int line = 0) => new(Language, source, line, Foreign);
}
