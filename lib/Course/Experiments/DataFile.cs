namespace NotebookCourse.Experiments;

/// <summary>A file of the course's data. In a table: one line a row, a semicolon between two cells, the first line the names of the columns.</summary>
/// <remarks>The files of <c>data</c> travel inside the assembly, so that a file is there wherever the library is.</remarks>
internal static class DataFile
{
    /// <summary>The rows without the first line.</summary>
    /// <param name="name">The file's path inside <c>data</c>.</param>
    public static IReadOnlyList<string[]> Rows(string name) =>
        [.. Text(name)!.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'))];

    /// <summary>All that a file holds; null if there is no such file.</summary>
    /// <param name="name">The file's path inside <c>data</c>.</param>
    public static string? Text(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the files of a folder, without the ending, in alphabetical order.</summary>
    public static IEnumerable<string> Names(string folder, string ending) => typeof(DataFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
        .Select(name => name[folder.Length..^ending.Length])
        .Order(StringComparer.Ordinal);
}
