using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Notebooks;

/// <summary>Turns the prose of markdown cells into HTML.</summary>
/// <remarks>
/// CommonMark with what the notebook editors share: tables, strikethrough, task lists, bare links. HTML in prose is kept as far
/// as it is harmless (<see cref="SafeHtml"/>): a notebook may come from a stranger, and to open it runs nothing.
/// </remarks>
public static class MarkdownRenderer
{
    // A cell of a chapter has some thousand characters, and one with a picture in it some hundred thousand.
    private const int LongestPassage = 1 << 20;

    // Each of these may belong to each of the others, and all pairs are looked at.
    private const int MostMarks = 10_000;
    private const string Marks = "[]()*_~`<!|";

    private const string TooMuch = "This passage has more markup than a page can show, or nests it deeper. Here is its text.";

    /// <summary>The rules, shared by everything that reads prose.</summary>
    internal static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .UseAutoLinks()
        // For those who change prose in place.
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>The HTML of a text; where it cannot be read as markdown, the text itself under a sentence that says why.</summary>
    public static string ToHtml(string markdown)
    {
        var names = new UniqueNames(StringComparer.Ordinal, first: 1);
        return Render(markdown, document =>
        {
            foreach (var heading in document.Descendants<HeadingBlock>()) heading.GetAttributes().Id = names.Take(Anchor(heading));
        }) ?? AsText(markdown);
    }

    /// <summary>The HTML of a text; null if it has more markup than a page can show, or nests it deeper.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="prepare">Changes the document before it is rendered.</param>
    /// <param name="setUp">Changes how it is rendered.</param>
    /// <param name="keepsName">Whether an element of the text may keep its name; all may if nothing is said.</param>
    internal static string? Render(string markdown, Action<MarkdownDocument> prepare, Action<HtmlRenderer>? setUp = null, Func<string, bool>? keepsName = null)
    {
        if (!TryParse(markdown, out var document)) return null;
        prepare(document);
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        setUp?.Invoke(renderer);
        try
        {
            renderer.Render(document);
        }
        catch (ArgumentException)
        {
            // Too deep for Markdig, which does not see all of it when it reads.
            return null;
        }

        var html = writer.ToString();
        // Of our own chapters no passage has any, and to load what reads HTML takes as long as to show the first page.
        if (RawHtml.IsNone(document)) return html;
        return RawHtml.IsTooMuch(document, html) ? null : SafeHtml.Of(html, keepsName);
    }

    /// <summary>Reads a text; false if it has more markup than a page can show, or nests it deeper.</summary>
    internal static bool TryParse(string markdown, [NotNullWhen(true)] out MarkdownDocument? document)
    {
        document = null;
        if (markdown.Length > LongestPassage || markdown.AsSpan().CountAny(Marks) > MostMarks) return false;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            // Markdig's word for quotations, lists and brackets that nest too deep.
            return false;
        }
    }

    /// <summary>The name by which links know a heading, as on GitHub.</summary>
    internal static string Anchor(HeadingBlock heading) =>
        LinkHelper.UrilizeAsGfm(PlainText.Of(heading)) is { Length: > 0 } name ? name : "section";

    /// <summary>A text that cannot be shown as markdown.</summary>
    internal static string AsText(string markdown) => $"<p class=\"note\">{TooMuch}</p>\n<pre class=\"output text\">{Html.Text(markdown)}</pre>\n";
}
