namespace NotebookCourse.Workloads;

/// <summary>A table of the course's data: one line a row, a semicolon between two cells, the first line the names of the columns.</summary>
/// <remarks>The files of <c>data</c> travel inside the assembly, so that a table is there wherever the library is.</remarks>
internal static class DataFile
{
    /// <summary>The rows without the first line.</summary>
    /// <param name="name">The file's path inside <c>data</c>.</param>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(DataFile).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'))];
    }
}
