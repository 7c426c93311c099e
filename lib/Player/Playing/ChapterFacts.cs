using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Playing;

/// <summary>What a chapter says of itself in its first prose.</summary>
/// <param name="Title">Its first heading; the file's name if it has none.</param>
/// <param name="Minutes">How long it takes a learner, from a text such as <c>*35 minutes</c>; null if it does not say.</param>
internal sealed partial record ChapterFacts(string Title, int? Minutes)
{
    /// <summary>Reads the facts.</summary>
    public static ChapterFacts Of(Notebook notebook)
    {
        var prose = notebook.Cells.FirstOrDefault(cell => cell.Language == CellLanguage.Markdown)?.Source ?? "";
        var heading = Heading().Match(prose);
        var minutes = MinuteCount().Match(prose);
        return new ChapterFacts(
            heading.Success ? heading.Groups[1].Value.Trim() : Path.GetFileNameWithoutExtension(notebook.Path) ?? "untitled",
            minutes.Success ? int.Parse(minutes.Groups[1].Value) : null);
    }

    [GeneratedRegex(@"^# +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\*(\d{1,4}) minutes")]
    private static partial Regex MinuteCount();
}
