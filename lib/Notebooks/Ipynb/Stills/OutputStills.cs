using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookCourse.Notebooks.Ipynb.Stills;

/// <summary>Puts still pictures into outputs, for viewers that leave out what an HTML output draws with.</summary>
/// <remarks>
/// GitHub, and JupyterLab as long as a notebook is not trusted, keep of HTML its words, tables and pictures, and drop
/// scripts, style sheets, style attributes and inline SVG (github.com/ipython/nbconvert/issues/204,
/// github.com/karolzak/ipyplot/issues/3; JupyterLab's sanitizer). So a copy of each inline SVG goes beside it as a
/// picture, hidden by a style: where styles work, so does the SVG itself. In the place of what is drawn by styles alone,
/// a sentence says that it is missing.
/// </remarks>
internal static class OutputStills
{
    private const string Hide = "<style>.nb-still { display: none; }</style>";
    private const string Missing = "A drawing is missing in this view, which leaves out styles. Open the notebook in Jupyter and trust it to see the drawing.";

    // What says of itself that it is a picture. The others are parts of one, or ornaments.
    private const string Pictures = "svg[role][aria-label], [role=img][aria-label]";

    /// <summary>The output with its still pictures.</summary>
    public static CellOutput Added(CellOutput output)
    {
        if (!output.Data.TryGetValue("text/html", out var html) || !html.Contains("aria-label", StringComparison.Ordinal))
            return output;

        // The order of the forms is that of their richness.
        var data = new Dictionary<string, string>(output.Data.Count);
        foreach (var (mime, content) in output.Data)
            data[mime] = mime == "text/html" ? AddedTo(html) : content;
        return output with { Data = data };
    }

    /// <summary>The HTML with its still pictures.</summary>
    public static string AddedTo(string html)
    {
        using var document = new HtmlParser().ParseDocument("");
        var body = document.Body!;
        body.InnerHtml = html;
        List<IElement> pictures = [.. body.QuerySelectorAll(Pictures).Where(picture => !IsWithinAnother(picture) && picture.QuerySelector("img") is null)];
        if (pictures.Count == 0)
            return html;

        foreach (var picture in pictures)
            picture.Insert(AdjacentPosition.BeforeBegin, StandIn(picture));
        return body.InnerHtml;
    }

    private static bool IsWithinAnother(IElement picture) => picture.ParentElement?.Closest(Pictures) is not null;

    private static string StandIn(IElement picture) => picture.LocalName == "svg"
        ? $"{Hide}<img class=\"nb-still\" alt=\"{Book.Html.Text(picture.GetAttribute("aria-label")!)}\" src=\"{SvgStill.Address(picture)}\">"
        : $"{Hide}<p class=\"nb-still\">{Missing}</p>";
}
