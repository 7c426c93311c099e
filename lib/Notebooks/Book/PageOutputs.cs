using System.Security.Cryptography;
using System.Text;

namespace NotebookCourse.Notebooks.Book;

/// <summary>The outputs of one page: what stands in it, what stands in a frame of its own, and which scripts the browser may run.</summary>
/// <remarks>
/// A book is opened from a disk, or on somebody's site, by people who have run nothing. So no script runs in it but its own and those
/// of the course's figures, each named to the browser by its hash, which keeps all others from running, wherever they stand.
/// </remarks>
internal sealed class PageOutputs(FigureParts figures)
{
    // Without a right in "sandbox" it runs no script, sends no form, opens nothing and leads nowhere; the book's policy holds in it too.
    private const string FrameStyle = "<!doctype html><style>:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; } body { margin: 0; } th, td { text-align: start; }</style>";

    private readonly SortedSet<string> _hashes = new(StringComparer.Ordinal);

    /// <summary>What the browser is told of a page: whatever else stands in it, it runs these scripts and no others, and goes nowhere by itself.</summary>
    /// <param name="script">The page's own script.</param>
    public string Policy(string script) =>
        $"script-src 'strict-dynamic' {string.Join(' ', _hashes.Append(Hash(script)))}; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>HTML that somebody's cell shows, as it can stand in the page.</summary>
    public string Contain(string html)
    {
        if (TameHtml.Of(html, figures) is not { } tame)
        {
            return $"""
                <iframe class="framed" sandbox title="Output of the cell" srcdoc="{Html.Text(FrameStyle + html)}"></iframe>
                <p class="status">This output has scripts or styles of its own, so it stands apart. Its scripts do not run in a book.</p>
                """;
        }

        foreach (var script in tame.Scripts) _hashes.Add(Hash(script));
        return tame.Html;
    }

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
