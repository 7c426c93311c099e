using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Whether there is HTML in prose, and what it may cost whoever parses it.</summary>
/// <remarks>
/// An element such as <c>b</c> that nobody closes is opened anew in each block after it, as HTML says: some thousand of them before
/// some thousand paragraphs are millions of elements. What Markdown makes is closed, unless HTML keeps the end from being seen.
/// </remarks>
internal static class RawHtml
{
    private const long Most = 1_000_000;

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
        { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" };

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" };

    // In these a tag is text, or not heeded.
    private static readonly HashSet<string> Swallowing = new(StringComparer.OrdinalIgnoreCase)
        { "frameset", "iframe", "math", "noembed", "noframes", "noscript", "plaintext", "script", "select", "style", "svg", "template", "textarea", "title", "xmp" };

    /// <summary>Whether all HTML of a document is what Markdown makes of words: its author has written none, and no address that could be a program.</summary>
    public static bool IsNone(MarkdownDocument document) => document.Descendants().All(each => each switch
    {
        HtmlBlock or HtmlInline => false,
        LinkInline link => IsHarmless(link.Url),
        AutolinkInline link => link.IsEmail || IsHarmless(link.Url),
        _ => true,
    });

    // Without a scheme it is relative to the page. What a browser would overlook, such as a tab in a scheme, is left to the sanitizer.
    private static bool IsHarmless(string? address)
    {
        if (string.IsNullOrEmpty(address)) return true;
        var end = address.AsSpan().IndexOfAny(":/?#");
        return !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
            && (end < 0 || address[end] != ':' || Schemes.Contains(address[..end]))
            && !SafeHtml.IsOfAnotherMachine(address);
    }

    /// <summary>Whether a document could become more elements than a page can have.</summary>
    /// <param name="document">The document.</param>
    /// <param name="html">What it was rendered to.</param>
    public static bool IsTooMuch(MarkdownDocument document, string html) =>
        Pieces(document).Sum(Open) * html.AsSpan().Count('<') > Most;

    private static IEnumerable<string> Pieces(MarkdownDocument document) => document.Descendants().Select(each => each switch
    {
        HtmlBlock block => block.Lines.ToString(),
        HtmlInline inline => inline.Tag,
        _ => "",
    });

    // How much of a piece may stay open: tags, a quotation mark or a comment that begins and does not end.
    private static long Open(string html)
    {
        var text = html.AsSpan();
        long open = (text.Count('"') % 2) + (text.Count('\'') % 2) + text.Count("<!--");
        for (var place = text.IndexOf('<'); place >= 0;)
        {
            var name = Name(html, place + 1);
            if (Formatting.Contains(name) || Swallowing.Contains(name)) open++;
            var next = text[(place + 1)..].IndexOf('<');
            place = next < 0 ? next : place + 1 + next;
        }

        return open;
    }

    private static string Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetter(html[end])) end++;
        return html[start..end];
    }
}
