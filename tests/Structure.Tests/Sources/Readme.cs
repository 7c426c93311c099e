using System.Text.RegularExpressions;

namespace NotebookCourse.Structure.Tests.Sources;

/// <summary>Finds the paths that a Markdown text names: in backticks, in blocks of code, and as targets of links.</summary>
internal static partial class Readme
{
    private static readonly string[] FileEndings =
        [".md", ".cs", ".csx", ".dib", ".ipynb", ".csproj", ".sln", ".props", ".js", ".json", ".html"];

    /// <summary>The paths, without those that a pattern of the ignore file covers: they appear when something is built or played.</summary>
    public static IReadOnlyList<string> Paths(string markdown, string ignoreFile)
    {
        var named = Link().Matches(markdown).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(target => target.Split('#')[0]);
        var quoted = Code().Matches(markdown)
            .SelectMany(match => match.Value.Split([' ', '\t', '\n', '`'], StringSplitOptions.RemoveEmptyEntries))
            .Where(LooksLikePath);
        var ignored = ignoreFile.Split('\n').Select(line => line.Trim().TrimStart('/')).Where(line => line.Length > 0).ToList();
        return
        [
            .. named.Concat(quoted)
                .Select(path => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path)
                .Where(path => path.Length > 0 && !ignored.Exists(pattern => IsIgnored(path, pattern)))
                .Distinct(),
        ];
    }

    private static bool LooksLikePath(string word) =>
        !word.StartsWith('-') && word.IndexOfAny(['<', '>', '*', '…', '$', '=', '"', '(', '|', '{', ':']) < 0
        && (word.Contains('/') || FileEndings.Contains(Path.GetExtension(word)));

    private static bool IsIgnored(string path, string pattern) => pattern.EndsWith('/')
        ? $"{path}/".StartsWith(pattern, StringComparison.Ordinal) || path.Contains($"/{pattern}", StringComparison.Ordinal)
        : path == pattern;

    [GeneratedRegex(@"\]\(\s*([^)\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]+`", RegexOptions.Singleline)]
    private static partial Regex Code();
}
