using System.Text.RegularExpressions;
using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Writes one thing that a cell showed, in the richest form that a page can show.</summary>
public static partial class OutputHtml
{
    /// <summary>The output; nothing if it is in no form that a page can show.</summary>
    /// <param name="output">The output.</param>
    /// <param name="contain">What becomes of HTML in a page that others open; as it is if nothing is said.</param>
    public static string Of(CellOutput output, Func<string, string>? contain = null)
    {
        var alternative = output.Data.GetValueOrDefault("text/plain", "");
        if (output.Kind == CellOutputKind.ErrorText)
            return $"{Text(alternative, "output text errors", "Errors")}\n";
        foreach (var form in Forms)
        {
            if (output.Data.TryGetValue(form.Mime, out var content))
                return form.Write(contain is not null && form.Mime is ("text/html" or Svg) ? contain(content) : content, alternative) + "\n";
        }

        return "";
    }

    private const string Svg = "image/svg+xml";

    private static IReadOnlyList<(string Mime, Func<string, string, string> Write)> Forms { get; } =
    [
        ("text/html", (html, _) => $"<div class=\"output scroll\">{html}</div>"),
        (Svg, (svg, alternative) => $"<div class=\"output scroll image\"{Label(alternative)}>{Prolog().Replace(svg, "")}</div>"),
        ("image/png", (data, alternative) => Picture("image/png", data, alternative)),
        ("image/jpeg", (data, alternative) => Picture("image/jpeg", data, alternative)),
        ("text/markdown", (text, _) => $"<div class=\"output scroll\">{MarkdownRenderer.ToHtml(text)}</div>"),
        ("text/plain", (text, _) => Text(text, "output text", "Output")),
        ("application/json", (json, _) => $"<pre class=\"output text\" aria-label=\"Output\">{Html.Text(json)}</pre>"),
    ];

    private static string Text(string text, string look, string label) =>
        $"<pre class=\"{look}\" aria-label=\"{label}\">{Html.Text(WrittenLines.Settled(text))}</pre>";

    private static string Label(string alternative) =>
        alternative.Length == 0 ? "" : $" role=\"group\" aria-label=\"{Html.Text(alternative)}\"";

    private static string Picture(string mime, string data, string alternative) =>
        $"<img class=\"output\" src=\"data:{mime};base64,{Html.Text(data)}\" alt=\"{Html.Text(alternative.Length > 0 ? alternative : "Picture that the cell shows")}\">";

    // What may stand before an SVG element in a file may not in a page.
    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*\?>|<!DOCTYPE[^>]*>|\s)*")]
    private static partial Regex Prolog();
}
