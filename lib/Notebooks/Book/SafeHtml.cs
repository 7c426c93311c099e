using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace NotebookCourse.Notebooks.Book;

/// <summary>HTML of prose without what could act: whoever opens a notebook reads it, and has not run it.</summary>
/// <remarks>
/// Kept is what a text is made of: headings, lists, tables, pictures, links, parts that fold. Nothing else is: no script, no
/// handler of events, no form, no frame, no address that is a program, no style that could lie over the page, and no name by which
/// the page's own scripts and styles know their things.
/// </remarks>
internal static class SafeHtml
{
    // What these hold is no text for a reader. All else that is not kept loses its tags alone.
    private const string WithContent =
        "applet, audio, canvas, datalist, embed, frame, frameset, iframe, link, math, meta, noembed, noframes, noscript, object, script, select, style, svg, template, textarea, title, video, xmp";

    private const string TaskBoxes = "input:not([type=checkbox][disabled])";

    // A browser nests 512 elements; whoever writes prose nests ten.
    private const int DeepestNesting = 256;

    private const string ImageData = "data:image/";

    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>The HTML that is harmless; null if it is more than a page can show.</summary>
    /// <param name="html">Any HTML.</param>
    /// <param name="keepsName">Whether an element may keep its name; all may if nothing is said.</param>
    public static string? Of(string html, Func<string, bool>? keepsName = null)
    {
        var document = Sanitizer.HtmlParserFactory().ParseDocument($"<!doctype html><body>{html}");
        if (document.Body is not { } body || IsDeep(body)) return null;
        foreach (var element in document.QuerySelectorAll(WithContent).ToList()) element.Remove();
        Sanitizer.SanitizeDom(document, body);
        foreach (var element in body.QuerySelectorAll(TaskBoxes).ToList()) element.Remove();
        foreach (var element in body.QuerySelectorAll("[id]").ToList())
        {
            if (keepsName?.Invoke(element.Id!) == false) element.RemoveAttribute("id");
        }

        return body.ChildNodes.ToHtml(Sanitizer.OutputFormatter);
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set(
                "a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 "
                + "hr i img input ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr"),
            AllowedAttributes = Set(
                "abbr align alt checked cite class colspan color datetime dir disabled headers height href id lang open reversed role rowspan scope size span src start style title type valign value width"),
            // Of the style sheet of the pages, and of a language for those who colour code.
            AllowedClasses = Set("contains-task-list task-list-item scroll note"),
            AllowedCssProperties = Set("background-color color font-style font-weight list-style-type max-width text-align text-decoration vertical-align white-space width"),
            AllowedSchemes = Set("data http https mailto"),
            UriAttributes = Set("cite href src"),
        });
        sanitizer.KeepChildNodes = true;
        sanitizer.RemovingCssClass += (_, removing) => removing.Cancel = removing.CssClass.StartsWith("language-", StringComparison.Ordinal);
        sanitizer.FilterUrl += (_, address) =>
        {
            if (address.OriginalUrl.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !IsPicture(address.Tag, address.OriginalUrl))
                address.SanitizedUrl = null;
            if (address.Tag is IHtmlImageElement && IsOfAnotherMachine(address.OriginalUrl))
                address.SanitizedUrl = null;
        };
        return sanitizer;
    }

    /// <summary>Whether an address without a scheme names a machine: from a page on a disk, it leads to a file that another machine shares.</summary>
    /// <remarks>A browser takes one slash for the other, and overlooks spaces before them and ends of lines between them.</remarks>
    public static bool IsOfAnotherMachine(string address) =>
        address.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)).Take(2).Count(character => character is '/' or '\\') == 2;

    private static bool IsPicture(IElement element, string address) =>
        element is IHtmlImageElement && address.StartsWith(ImageData, StringComparison.OrdinalIgnoreCase);

    // Without a call for each level: the elements may nest as deep as the text is long.
    private static bool IsDeep(INode body)
    {
        var depth = 0;
        for (var node = body.FirstChild; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                if (++depth > DeepestNesting) return true;
                node = child;
                continue;
            }

            while (node.NextSibling is null && node.Parent is { } parent && parent != body)
            {
                node = parent;
                depth--;
            }

            node = node.NextSibling;
        }

        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
