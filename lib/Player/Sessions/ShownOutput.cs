using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Player.Sessions;

/// <summary>Something that stands under a cell.</summary>
public abstract record ShownOutput;

/// <summary>Text that the cell wrote, and may go on writing.</summary>
public sealed record ShownText(TextLog Log) : ShownOutput;

/// <summary>A value that the cell showed.</summary>
/// <param name="Mime">What <paramref name="Content"/> is: HTML, or what the page runs or draws.</param>
/// <param name="Content">The value in the richest form that a page can show.</param>
/// <param name="DisplayId">The name under which a later output replaces it, if any.</param>
public sealed record ShownValue(string Mime, string Content, string? DisplayId) : ShownOutput
{
    private static readonly string[] RunByPage = ["application/javascript", "text/vnd.mermaid"];

    /// <summary>The value that an output carries; null if a page can show none of its forms.</summary>
    public static ShownValue? Of(CellOutput output)
    {
        foreach (var mime in RunByPage)
        {
            if (output.Data.TryGetValue(mime, out var content))
                return new ShownValue(mime, content, output.DisplayId);
        }

        var html = OutputHtml.Of(output);
        return html.Length == 0 ? null : new ShownValue("text/html", html, output.DisplayId);
    }
}
