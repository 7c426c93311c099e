using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookCourse.Chapters.Tests.Playing;

/// <summary>What every figure carries besides its drawing: a caption, a text in its place, and its data.</summary>
internal static class FigureRule
{
    /// <summary>The figures in a piece of HTML.</summary>
    public static IReadOnlyList<IElement> Figures(string html) =>
        [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("figure.nc-figure")];

    /// <summary>Finds what a figure lacks.</summary>
    public static IEnumerable<string> Violations(IElement figure)
    {
        if (string.IsNullOrWhiteSpace(figure.QuerySelector("figcaption")?.TextContent))
            yield return "no caption";
        if (!figure.QuerySelectorAll("[aria-label]").Prepend(figure).Any(element => !string.IsNullOrWhiteSpace(element.GetAttribute("aria-label"))))
            yield return "no text alternative";
        // A verdict is words and nothing else, a gallery is pictures, code is what stands there: these are their data.
        if (string.IsNullOrWhiteSpace(figure.QuerySelector(".nc-verdict")?.TextContent)
            && figure.QuerySelector(".nc-gallery img") is null
            && string.IsNullOrWhiteSpace(figure.QuerySelector(".nc-code code")?.TextContent)
            && !figure.QuerySelectorAll("table tr").Any(row => row.QuerySelectorAll("td").Any(cell => !string.IsNullOrWhiteSpace(cell.TextContent))))
        {
            yield return "no data";
        }
        if (figure.QuerySelectorAll("img").Any(picture => string.IsNullOrWhiteSpace(picture.GetAttribute("alt"))))
            yield return "a picture without a text in its place";
    }
}
