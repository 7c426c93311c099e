namespace NotebookCourse.Notebooks.Ipynb;

/// <summary>Makes a cell's <c>#!import</c> lines find their files from another folder.</summary>
/// <param name="from">The folder of the notebook; null if it has none, and nothing can be named.</param>
/// <param name="to">The folder that it moves to.</param>
/// <param name="root">The folder in which files are named relative to each other; null for none.</param>
internal sealed class ImportLines(string? from, string to, string? root)
{
    private const string Import = "#!import", Blanks = " \t";

    /// <summary>The code with its imports rewritten and every other character as it was.</summary>
    public string Rewrite(string code) =>
        from is null || !code.Contains(Import, StringComparison.Ordinal) ? code : string.Join('\n', code.Split('\n').Select(line => Line(line, from)));

    private string Line(string line, string folder)
    {
        var (start, end) = PathIn(line);
        return start == end || Path.IsPathRooted(line[start..end])
            ? line
            : $"{line[..start]}{Named(Path.GetFullPath(line[start..end], folder))}{line[end..]}";
    }

    // Where the path stands; nowhere in other lines. Quotation marks around it are allowed, and blanks around all.
    private static (int Start, int End) PathIn(string line)
    {
        var rest = line.AsSpan().TrimStart(Blanks);
        if (!rest.StartsWith(Import) || rest[Import.Length..] is not [' ' or '\t', ..] after) return default;
        var path = after.Trim(Blanks);
        if (path is ['"', ..]) path = path[1..];
        if (path is [.., '"']) path = path[..^1];
        path = path.TrimEnd(Blanks);
        // The same memory: where it lies in the line is how far its beginning is from the line's.
        line.AsSpan().Overlaps(path, out var start);
        return path.IsEmpty || path.ContainsAny('"', '\r') ? default : (start, start + path.Length);
    }

    private string Named(string file) => (IsInside(file) && IsInside(to) ? Path.GetRelativePath(to, file) : file).Replace('\\', '/');

    private bool IsInside(string path) => root is not null && !Path.GetRelativePath(root, path).StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(Path.GetRelativePath(root, path));
}
