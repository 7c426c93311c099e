using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NotebookCourse.Figures;

/// <summary>Writes HTML. Everything that is not markup of ours goes through <see cref="Text"/>.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text made safe between tags and in quoted attributes.</summary>
    public static string Text(string text) => Encoder.Encode(text);

    /// <summary>A sign and a sentence that stand for themselves. Sign and words say it; no colour has to.</summary>
    public static string Statement(string sign, string title, string text) =>
        $"<p class=\"nc-verdict\"><b aria-hidden=\"true\">{sign}</b><span><strong>{Text(title)}</strong> {Text(text)}</span></p>";

    /// <summary>A table whose first column names its rows.</summary>
    public static string Table(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var head = columns.Select(column => Cell("th scope=\"col\"", column, column.Header));
        var body = rows.Select(row => "<tr>" + string.Concat(row.Select(
            (text, i) => Cell(i == 0 ? "th scope=\"row\"" : "td", columns[i], text))) + "</tr>");
        return $"<table><thead><tr>{string.Concat(head)}</tr></thead><tbody>{string.Concat(body)}</tbody></table>";
    }

    /// <summary>A script that draws a figure: one of the files of scripts, which is a function, called with what it draws.</summary>
    /// <remarks>The player runs its own copy of the function on the same data, so these must be JSON and nothing else.</remarks>
    /// <param name="script">The function.</param>
    /// <param name="id">The figure's id.</param>
    /// <param name="data">What the function takes besides, as JSON that holds no "&lt;", so that no text in it can end the script.</param>
    public static string Script(string script, string id, params ReadOnlySpan<string> data) =>
        $"<script>{script}({string.Join(", ", (string[])[$"\"{id}\"", .. data])});</script>";

    private static string Cell(string tag, Column column, string text) =>
        $"<{tag}{(column.IsNumeric ? " class=\"nc-number\"" : "")}>{Text(text)}</{tag[..2]}>";
}
