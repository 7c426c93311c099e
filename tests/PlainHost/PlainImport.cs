namespace NotebookCourse.PlainHost;

/// <summary>The line that imports a file.</summary>
internal static class PlainImport
{
    private const string Magic = "#!import ";

    /// <summary>The path in a cell's line that imports; null if there is none. A path is taken from the working directory.</summary>
    public static string? FindIn(string source) =>
        source.Split('\n').FirstOrDefault(line => line.StartsWith(Magic, StringComparison.Ordinal))?[Magic.Length..].Trim();
}
