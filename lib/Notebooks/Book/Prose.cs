using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Turns the markdown cells of one chapter into HTML and collects their headings.</summary>
public sealed class Prose
{
    private static readonly HashSet<string> PageNames = new(StringComparer.Ordinal)
        { "content", "shortcuts", "shortcuts-title", "letter-keys", "components-reconnect-modal", "nc-editor-help" };

    private readonly ProseLinks _links;
    private readonly List<Heading> _headings = [];
    private readonly UniqueNames _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    /// <summary>Starts a chapter.</summary>
    /// <param name="notebook">The chapter.</param>
    /// <param name="targets">Where the files that it links to can be reached.</param>
    public Prose(Notebook notebook, IProseTargets targets)
    {
        _links = new ProseLinks(notebook, targets);
    }

    /// <summary>The headings met so far.</summary>
    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>The HTML of the next markdown cell.</summary>
    public string ToHtml(string markdown)
    {
        var headings = new List<Heading>();
        var html = MarkdownRenderer.Render(
            markdown,
            document =>
            {
                headings.AddRange(document.Descendants<HeadingBlock>().Select(Named));
                _links.Rewrite(document);
            },
            renderer => renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer()),
            KeepsName);
        if (html is null) return MarkdownRenderer.AsText(markdown);
        _headings.AddRange(headings);
        return html;
    }

    // Each cell is a document to Markdig, so an anchor must be made unique among the chapter's.
    private Heading Named(HeadingBlock heading)
    {
        var name = MarkdownRenderer.Anchor(heading);
        var id = _ids.Take(IsOfPage(name) ? $"section-{name}" : name);
        heading.GetAttributes().Id = id;
        return new Heading(heading.Level, PlainText.Of(heading), id);
    }

    // An element that bears the name of another one, or of one of the page's own, would be found in its place.
    private bool KeepsName(string id) => !IsOfPage(id) && _kept.Add(id);

    // A cell of the page and its knobs are called by the cell's number.
    private static bool IsOfPage(string id) => PageNames.Contains(id) || (id is ['c', var digit, ..] && char.IsAsciiDigit(digit) && id.AsSpan(1).TrimStart("0123456789") is "" or ['-', ..]);

    /// <summary>A wide table scrolls inside its own box, so that the page never does.</summary>
    private sealed class ScrollingTableRenderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"scroll\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
