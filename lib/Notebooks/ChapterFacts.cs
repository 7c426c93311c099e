using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Notebooks;

/// <summary>What a chapter says of itself in its first prose.</summary>
/// <param name="Title">Its first heading of the first level; the file's name if it has none.</param>
/// <param name="Minutes">How long it takes a learner, from a text such as <c>*35 minutes</c>; null if it does not say.</param>
/// <param name="Promise">Its first paragraph as plain text; empty if it has none.</param>
/// <param name="Problem">Why its first prose cannot be read, in a sentence; null if it can.</param>
public sealed partial record ChapterFacts(string Title, int? Minutes, string Promise, string? Problem = null)
{
    /// <summary>Reads the facts.</summary>
    public static ChapterFacts Of(Notebook notebook)
    {
        var name = Path.GetFileNameWithoutExtension(notebook.Path) ?? "Untitled";
        var cell = notebook.Cells.FirstOrDefault(cell => cell.Language == CellLanguage.Markdown);
        var prose = cell?.Source ?? "";
        if (!MarkdownRenderer.TryParse(prose, out var document))
            return new ChapterFacts(name, null, "", $"Its first text, in line {cell!.Line}, has more markup than a page can show, or nests it deeper.");

        var title = document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1);
        var promise = document.OfType<ParagraphBlock>().FirstOrDefault();
        var minutes = MinuteCount().Match(prose);
        return new ChapterFacts(
            title is not null ? PlainText.Of(title) : name,
            minutes.Success ? int.Parse(minutes.Groups[1].Value, CultureInfo.InvariantCulture) : null,
            promise is not null ? PlainText.Of(promise) : "");
    }

    [GeneratedRegex(@"\*([0-9]{1,4}) minutes")]
    private static partial Regex MinuteCount();
}
