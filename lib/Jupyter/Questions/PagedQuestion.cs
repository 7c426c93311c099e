using System.Text.RegularExpressions;

namespace NotebookCourse.Jupyter.Questions;

/// <summary>A cell that asks instead of running: a name with a question mark behind it, as in IPython.</summary>
internal static partial class PagedQuestion
{
    /// <summary>The name that the cell asks about; null if the cell is code.</summary>
    public static string? Of(string code) => Pattern().Match(code) is { Success: true } asks ? asks.Groups["name"].Value : null;

    // No C# ends like this, so nothing that could run is taken for a question.
    [GeneratedRegex(@"^\s*(?<name>@?[\p{L}_][\p{L}\p{N}_.]*)\s*\?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
