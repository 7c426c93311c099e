using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Player.Sessions;

/// <summary>A value in the richest form that a page can show.</summary>
/// <param name="Mime">What <paramref name="Content"/> is: HTML, or what the page runs or draws.</param>
/// <param name="Content">The value.</param>
public sealed record ShownValue(string Mime, string Content)
{
    private static readonly string[] RunByPage = ["application/javascript", "text/vnd.mermaid"];

    /// <summary>The value that an output carries; null if a page can show none of its forms.</summary>
    public static ShownValue? Of(CellOutput output)
    {
        foreach (var mime in RunByPage)
        {
            if (output.Data.TryGetValue(mime, out var content))
                return new ShownValue(mime, content);
        }

        var html = OutputHtml.Of(output);
        return html.Length == 0 ? null : new ShownValue("text/html", html);
    }
}
