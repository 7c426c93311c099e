namespace NotebookCourse.Benchmarks.Course;

/// <summary>A table in plain text: the first column to the left, all others to the right.</summary>
internal static class TextTable
{
    /// <summary>Prints it, its first row as the heading.</summary>
    public static void Print(string title, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        Console.WriteLine();
        Console.WriteLine(title);
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd());
    }
}
