namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>Lines that start with <c>#!</c> are those that every host knows, by their full names, with nothing after them.</summary>
internal static class LanguageLineRule
{
    private static readonly string[] Known = ["#!meta", "#!csharp", "#!fsharp", "#!html", "#!javascript", "#!markdown", "#!mermaid"];

    /// <summary>Finds aliases, other magics, and blanks at a line's end.</summary>
    public static IEnumerable<string> Violations(Draft draft)
    {
        foreach (var (index, line) in draft.Text.TrimStart('\uFEFF').Split('\n').Index())
        {
            if (!line.TrimStart().StartsWith("#!", StringComparison.Ordinal))
                continue;
            if (line != line.Trim())
                yield return $"line {index + 1}: blanks around '{line.Trim()}'";
            else if (!Known.Contains(line) && !line.StartsWith("#!import ", StringComparison.Ordinal))
                yield return $"line {index + 1}: '{line}' is neither an import nor one of {string.Join(", ", Known)}";
        }
    }
}
