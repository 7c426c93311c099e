using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks.Ipynb;

/// <summary>Makes a cell's <c>#!import</c> lines find their files from another folder.</summary>
/// <param name="from">The folder of the notebook; null if it has none, and nothing can be named.</param>
/// <param name="to">The folder that it moves to.</param>
/// <param name="root">The folder in which files are named relative to each other; null for none.</param>
internal sealed partial class ImportLines(string? from, string to, string? root)
{
    /// <summary>The code with its imports rewritten and every other character as it was.</summary>
    public string Rewrite(string code) => from is null ? code : Import().Replace(code, match =>
        Path.IsPathRooted(match.Groups["path"].Value) ? match.Value : $"{match.Groups["before"]}{Named(Path.GetFullPath(match.Groups["path"].Value, from))}{match.Groups["after"]}");

    private string Named(string file) => (IsInside(file) && IsInside(to) ? Path.GetRelativePath(to, file) : file).Replace('\\', '/');

    private bool IsInside(string path) => root is not null && !Path.GetRelativePath(root, path).StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(Path.GetRelativePath(root, path));

    // Quotation marks around the path are allowed, and blanks around all.
    [GeneratedRegex("""^(?<before>[ \t]*#!import[ \t]+"?)(?<path>[^\r\n"]*[^\s"])(?<after>"?[ \t]*)$""", RegexOptions.Multiline)]
    private static partial Regex Import();
}
