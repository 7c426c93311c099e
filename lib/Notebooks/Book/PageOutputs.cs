using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks.Book;

/// <summary>The outputs of one page: what stands in it, what stands in a frame of its own, and which scripts the browser may run.</summary>
/// <remarks>
/// A book is opened from a disk, or on somebody's site, by people who have run nothing. So no script runs in it but its own and those
/// of the course's figures, each named to the browser by its hash, which keeps all others from running, wherever they stand. Nothing
/// is fetched but the book's own files: who reads a book, and when, is nobody's business.
/// </remarks>
internal sealed partial class PageOutputs(FigureParts figures)
{
    // What an output brings along, in a page or in a frame, is all that it has.
    private const string Carried = "media-src data:; font-src data:; base-uri 'none'; form-action 'none'";

    // Without a right in "sandbox" it runs no script, sends no form, opens nothing and leads nowhere. The page's policy holds in it too;
    // its own leaves out the page's files.
    private const string FrameStart = $"<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; {Carried}\">"
        + "<style>:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; } body { margin: 0; } th, td { text-align: start; }</style>";

    private readonly SortedSet<string> _hashes = new(StringComparer.Ordinal);

    /// <summary>What the browser is told of a page: whatever else stands in it, it runs these scripts and no others, loads the book's files and no others, and goes nowhere by itself.</summary>
    /// <param name="script">The page's own script.</param>
    public string Policy(string script) =>
        $"default-src 'none'; script-src 'strict-dynamic' {string.Join(' ', _hashes.Append(Hash(script)))}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; {Carried}";

    /// <summary>HTML that somebody's cell shows, as it can stand in the page.</summary>
    public string Contain(string html)
    {
        if (TameHtml.Of(html, figures) is not { } tame)
        {
            return $"""
                <iframe class="framed" sandbox title="Output of the cell" srcdoc="{Html.Text(FrameStart + Leading().Replace(html, "<no-"))}"></iframe>
                <p class="status">This output has scripts or styles of its own, so it stands apart. Its scripts do not run in a book.</p>
                """;
        }

        foreach (var script in tame.Scripts) _hashes.Add(Hash(script));
        return tame.Html;
    }

    // No policy keeps a browser from connecting ahead to where a link element says, be it in the text of a frame within. Without their
    // names, neither is anything to a browser, and nothing else that they could do is allowed.
    [GeneratedRegex(@"<(?=(?:link|iframe)[\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
