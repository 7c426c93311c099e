using System.Globalization;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Xhtml;

namespace NotebookCourse.Notebooks.Ipynb.Stills;

/// <summary>Turns an SVG element of a page into a picture of its own.</summary>
/// <remarks>
/// The picture takes along the style sheets of the figure around it, and stands in groups with the classes of the
/// elements around it, so that the styles find it as before. It is dark ink on white: no picture can ask its page for
/// colours.
/// </remarks>
internal static class SvgStill
{
    // The least width of a picture without a width of its own, the greatest of any, and the room at its edges.
    private const double LeastWidth = 480, MostWidth = 960, Margin = 8;

    // What a picture inherits in a page.
    private const string Plain = "color:#1b1b1b;color-scheme:light;font-family:sans-serif;font-size:16px";

    // Any ground that the figure's own style gives the element wins over it.
    private const string Paper = ":where(:root) { background: #fff; }\n";

    /// <summary>The picture as an address that holds it whole.</summary>
    public static string Address(IElement svg) =>
        $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(Draw(svg)))}";

    /// <summary>The picture as SVG.</summary>
    public static string Draw(IElement svg)
    {
        var (width, height) = Size(svg);
        var inner = (IElement)svg.Clone();
        foreach (var script in inner.QuerySelectorAll("script"))
            script.Remove();
        foreach (var (name, value) in new[] { ("x", "0"), ("y", "0"), ("width", Number(width)), ("height", Number(height)) })
            inner.SetAttribute(name, value);
        // Its size is that of the picture now.
        inner.RemoveAttribute("style");

        var around = Around(svg).Reverse().Select(ClassOf).ToList();
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{Number(width + 2 * Margin)}" height="{Number(height + 2 * Margin)}" viewBox="{Number(-Margin)} {Number(-Margin)} {Number(width + 2 * Margin)} {Number(height + 2 * Margin)}"{ClassOf(svg)} style="{Plain};width:{Number(width + 2 * Margin)}px;height:{Number(height + 2 * Margin)}px"><style>{Paper}{Book.Html.Text(Styles(svg))}</style>{string.Concat(around.Select(name => $"<g{name}>"))}{inner.ToHtml(XhtmlMarkupFormatter.Instance)}{string.Concat(around.Select(_ => "</g>"))}</svg>
            """;
    }

    private static string ClassOf(IElement element) => element.ClassName is { Length: > 0 } name ? $" class=\"{Book.Html.Text(name)}\"" : "";

    private static IEnumerable<IElement> Around(IElement svg)
    {
        for (var element = svg.ParentElement; element is { LocalName: not ("body" or "html") }; element = element.ParentElement)
            yield return element;
    }

    private static string Styles(IElement svg)
    {
        var scope = svg.Closest("figure") ?? svg.Owner!.DocumentElement;
        return string.Join('\n', scope.QuerySelectorAll("style").Select(style => style.TextContent));
    }

    // Its own size if it says one, or else that of its coordinates, as large as it takes to be read.
    private static (double Width, double Height) Size(IElement svg)
    {
        double[] box = [.. (svg.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        var (boxWidth, boxHeight) = box is [_, _, > 0, > 0] ? (box[2], box[3]) : (300, 150);
        var width = Parse(svg.GetAttribute("width") ?? "");
        if (!(width > 0))
            width = Math.Max(LeastWidth, boxWidth);
        width = Math.Min(width, MostWidth);
        return (width, width * boxHeight / boxWidth);
    }

    private static double Parse(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
