namespace NotebookCourse.Figures;

/// <summary>Style and script that live in files of their own beside the code and travel inside the assembly.</summary>
internal static class Asset
{
    /// <summary>The file without its indentation, empty lines and lines that are comments: it goes into every figure.</summary>
    public static string Lines(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(FiguresWords.AssetMissing.With(name));
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
    }
}
