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
            if (Target(link.Url) is not { } target)
                continue;

            var (file, fragment) = target;
            if (IsNotebook(file) && !link.IsImage)
                Rewrite(link, targets.OfNotebook(file), fragment);
            else if (File.Exists(file) && targets.OfFile(file) is { } address)
                link.Url = address + fragment;
        }
    }

    private static void Rewrite(LinkInline link, string? page, string fragment)
    {
        if (page is not null)
        {
            link.Url = page + fragment;
            return;
        }

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
