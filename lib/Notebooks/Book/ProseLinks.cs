using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Makes the links of a chapter's prose lead to where their targets are.</summary>
/// <remarks>
/// A link to a notebook leads to its page; if it has none, its words stay and the link goes. Pictures and other files
/// beside the course come along.
/// </remarks>
internal sealed class ProseLinks(Notebook notebook, IProseTargets targets)
{
    /// <summary>Rewrites the links of a document.</summary>
    public void Rewrite(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (!Moves(link, out var address))
                continue;

            if (address is null)
                Unwrap(link);
            else
                link.Url = address;
        }
    }

    /// <summary>The same prose with its links rewritten and every other character as it was.</summary>
    public string Rewrite(string markdown)
    {
        var edits = new List<(SourceSpan Span, string Text)>();
        foreach (var link in Markdown.Parse(markdown, MarkdownRenderer.Pipeline).Descendants<LinkInline>())
        {
            if (!Moves(link, out var address))
                continue;

            if (address is not null)
                edits.Add((link.Reference?.UrlSpan ?? link.UrlSpan, address));
            else if (link.FirstChild is { } first && link.LastChild is { } last)
                edits.Add((link.Span, markdown[first.Span.Start..(last.Span.End + 1)]));
        }

        // From the end, so that what comes before stays where it is; a reference may be named by several links.
        foreach (var (span, text) in edits.Distinct().OrderByDescending(edit => edit.Span.Start))
            markdown = markdown[..span.Start] + text + markdown[(span.End + 1)..];
        return markdown;
    }

    // Whether a link leads elsewhere from here, and where to: nowhere if there is no address.
    private bool Moves(LinkInline link, out string? address)
    {
        address = null;
        if (Target(link.Url) is not { } target)
            return false;

        var (file, fragment) = target;
        var isNotebook = IsNotebook(file) && !link.IsImage;
        var there = isNotebook ? targets.OfNotebook(file) : File.Exists(file) ? targets.OfFile(file) : null;
        address = there is null ? null : there + fragment;
        return isNotebook || there is not null;
    }

    private static void Unwrap(LinkInline link)
    {
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    // The local file that an address names and the fragment behind it; null for every other address.
    private (string File, string Fragment)? Target(string? address)
    {
        if (string.IsNullOrEmpty(address) || address[0] is '#' or '/' || notebook.Path is null || Uri.TryCreate(address, UriKind.Absolute, out _))
            return null;

        var end = address.AsSpan().IndexOfAny('#', '?');
        var path = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(notebook.Path)!, path));
        return (file, end < 0 ? "" : address[end..]);
    }

    private static bool IsNotebook(string file) => Path.GetExtension(file).ToLowerInvariant() is ".dib" or ".ipynb";
}
