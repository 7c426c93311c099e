using AngleSharp.Dom;

namespace NotebookCourse.Chapters.Tests.Jupyter;

/// <summary>What a figure still is where scripts and styles are taken from it: a picture, or words that say what is missing.</summary>
internal static class StillRule
{
    private const string Missing = "A drawing is missing in this view";

    // Without the sentence and the caption, what of a figure can be read.
    private const string Words = "td, th, p, li, strong, code";

    /// <summary>Finds the figures of a sanitised output that show nothing and do not say so.</summary>
    public static IEnumerable<string> Violations(IElement output) =>
        output.QuerySelectorAll("figure").Where(figure => !Shows(figure)).Select(figure => figure.GetAttribute("aria-label") ?? "a figure without a name");

    private static bool Shows(IElement figure) => figure.QuerySelector("[role=img], [role=application]") is not null
        ? HasPicture(figure) || figure.TextContent.Contains(Missing, StringComparison.Ordinal)
        : HasPicture(figure) || figure.QuerySelectorAll(Words).Any(element => !string.IsNullOrWhiteSpace(element.TextContent));

    private static bool HasPicture(IElement figure) => figure.QuerySelectorAll("img").Any(picture =>
        picture.GetAttribute("src")?.StartsWith("data:image/", StringComparison.Ordinal) == true && !string.IsNullOrWhiteSpace(picture.GetAttribute("alt")));
}
