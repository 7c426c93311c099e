namespace NotebookCourse.Platforms.Linux;

/// <summary>The form in which Linux tells of itself under <c>/proc</c>: "key : value", one fact a line.</summary>
internal static class KeyedLines
{
    /// <summary>The facts by their key, in the order of the lines; a line without a colon says nothing.</summary>
    public static ILookup<string, string> Parse(IEnumerable<string> lines) => lines
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
        .Where(pair => pair.Length == 2)
        .ToLookup(pair => pair[0], pair => pair[1]);
}
