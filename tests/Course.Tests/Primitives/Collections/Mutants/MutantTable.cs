namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

/// <summary>The table that says which mutants there are and what catches each.</summary>
internal static class MutantTable
{
    /// <summary>The rows of one primitive, as name and check.</summary>
    public static IEnumerable<(string Mutant, string CaughtBy)> RowsOf(string primitive) =>
        from line in File.ReadLines(Repository.At("tests/Course.Tests/Primitives/Collections/MUTANTS.md"))
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length > 4 && cells[1] == primitive
        select (cells[2], cells[^2]);
}
