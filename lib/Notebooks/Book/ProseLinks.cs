using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Makes the links of a chapter's prose lead to where their targets are.</summary>
/// <remarks>
/// A link to a notebook leads to its page, and pictures and other files come along; of what has no page, or is out of reach,
/// the words stay and the link goes.
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
        if (!MarkdownRenderer.TryParse(markdown, out var document)) return markdown;
        var edits = new List<(SourceSpan Span, string Text)>();
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!Moves(link, out var address))
                continue;

            if (address is not null)
                edits.Add((link.Reference?.UrlSpan ?? link.UrlSpan, address));
            else if (link.FirstChild is { } first && link.LastChild is { } last)
                edits.AddRange([(new SourceSpan(link.Span.Start, first.Span.Start - 1), ""), (new SourceSpan(last.Span.End + 1, link.Span.End), "")]);
        }

        // A reference may be named by several links.
        var rewritten = new StringBuilder();
        var place = 0;
        foreach (var (span, text) in edits.Distinct().OrderBy(edit => edit.Span.Start))
        {
            if (span.Start < place) continue;
            rewritten.Append(markdown, place, span.Start - place).Append(text);
            place = span.End + 1;
        }

        return rewritten.Append(markdown, place, markdown.Length - place).ToString();
    }

    // Whether a link leads elsewhere from here, and where to: nowhere if there is no address.
    private bool Moves(LinkInline link, out string? address)
    {
        address = null;
        if (Target(link.Url) is not { } target)
            return false;

        var (file, fragment) = target;
        var isNotebook = IsNotebook(file) && !link.IsImage;
        if (!isNotebook && !File.Exists(file))
            return false;

        var there = isNotebook ? targets.OfNotebook(file) : targets.OfFile(file);
        address = there is null ? null : there + fragment;
        return true;
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
        if (path.Contains('\0', StringComparison.Ordinal))
            return null;

        var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(notebook.Path)!, path));
        return (file, end < 0 ? "" : address[end..]);
    }

    private static bool IsNotebook(string file) => Path.GetExtension(file).ToLowerInvariant() is ".dib" or ".ipynb";
}
