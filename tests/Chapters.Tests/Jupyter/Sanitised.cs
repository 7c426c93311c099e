using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookCourse.Chapters.Tests.Jupyter;

/// <summary>What is left of an HTML output where nobody trusts it: on GitHub, and in Jupyter at first.</summary>
/// <remarks>
/// A model, since neither can be asked here. GitHub drops scripts, style sheets, style attributes and ids
/// (github.com/ipython/nbconvert/issues/204, github.com/karolzak/ipyplot/issues/3) and inline SVG
/// (github.com/IRkernel/IRkernel/issues/145). JupyterLab's list of allowed elements has none of them either, but for an
/// empty svg, and allows pictures whose address holds them. Attributes that only styles and scripts could use are taken
/// away as well, which is more than either is known to do.
/// </remarks>
internal static class Sanitised
{
    private static readonly string[] Attributes = ["style", "class", "id", "hidden"];

    /// <summary>The body of a page that shows the output.</summary>
    public static IElement Of(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var element in body.Owner!.QuerySelectorAll("script, style, svg"))
            element.Remove();
        foreach (var element in body.QuerySelectorAll("*"))
        {
            foreach (var name in element.Attributes.Select(attribute => attribute.Name).Where(name => Attributes.Contains(name) || name.StartsWith("on", StringComparison.Ordinal)).ToList())
                element.RemoveAttribute(name);
        }
        return body;
    }
}
