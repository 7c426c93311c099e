using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Turns the markdown cells of one chapter into HTML and collects their headings.</summary>
public sealed class Prose
{
    private readonly ProseLinks _links;
    private readonly List<Heading> _headings = [];
    private readonly UniqueNames _ids = new(StringComparer.Ordinal);

    /// <summary>Starts a chapter.</summary>
    /// <param name="notebook">The chapter.</param>
    /// <param name="targets">Where the files that it links to can be reached.</param>
    public Prose(Notebook notebook, IProseTargets targets)
    {
        _links = new ProseLinks(notebook, targets);
        _ids.Take("content");
    }

    /// <summary>The headings met so far.</summary>
    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>The HTML of the next markdown cell.</summary>
    public string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, MarkdownRenderer.Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            Collect(heading);
        _links.Rewrite(document);

        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        MarkdownRenderer.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    // Each cell is a document to Markdig, so an anchor must be made unique among the chapter's.
    private void Collect(HeadingBlock heading)
    {
        var attributes = heading.GetAttributes();
        attributes.Id = _ids.Take(attributes.Id is { Length: > 0 } id ? id : "section");
        _headings.Add(new Heading(heading.Level, PlainText.Of(heading), attributes.Id));
    }

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
