using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Outputs that can stand in a page: they hold nothing but what is named here, so no way to act or to look like a part of the page.</summary>
/// <remarks>The page of the player draws the same line while it is open, in <c>js/output/tame.js</c>; one list of cases holds both.</remarks>
public static partial class TameHtml
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> HtmlElements = Words(
        "a abbr b blockquote br button caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins "
        + "kbd label li mark ol output p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr");

    private static readonly HashSet<string> SvgElements = Words(
        "svg g path circle ellipse line polyline polygon rect text tspan title desc defs marker pattern linearGradient radialGradient stop clipPath mask use symbol");

    private static readonly HashSet<string> Plain = Words(
        "role title lang dir alt width height colspan rowspan scope span start hidden open disabled checked min max step value datetime xmlns version focusable "
        + "viewBox preserveAspectRatio transform d points pathLength x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy offset rotate textLength lengthAdjust refX refY orient "
        + "markerWidth markerHeight markerUnits patternUnits patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits "
        + "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity color "
        + "stop-color stop-opacity font-family font-size font-weight font-style text-anchor dominant-baseline alignment-baseline letter-spacing vector-effect visibility "
        + "clip-path clip-rule mask marker-start marker-mid marker-end paint-order shape-rendering text-rendering data-key");

    private static readonly HashSet<string> Looks = Words("output scroll image text errors");

    /// <summary>The output as it can stand in a page, with all that it opens closed; null if it must not stand there.</summary>
    /// <param name="html">Any HTML.</param>
    /// <param name="figures">The scripts and styles that it may hold.</param>
    /// <returns>The HTML, and the texts of its scripts.</returns>
    public static (string Html, IReadOnlyList<string> Scripts)? Of(string html, FigureParts figures)
    {
        // As a browser reads it, which knows one end of a line.
        var read = new HtmlParser().ParseDocument($"<!doctype html><body>{html.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')}");
        if (read.Body is not { Attributes.Length: 0 } body || read.DocumentElement.Attributes.Length > 0 || read.Head is not { ChildElementCount: 0 }) return null;

        var scripts = new List<string>();
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (element is { LocalName: "script", NamespaceUri: not Svg })
            {
                if (!figures.IsScript(element)) return null;
                scripts.Add(element.TextContent);
            }
            else if (element is { LocalName: "style", NamespaceUri: not Svg })
            {
                if (!figures.IsStyle(element)) return null;
            }
            else if (!IsTame(element) || !element.Attributes.All(attribute => IsTame(element, attribute)))
            {
                return null;
            }
        }

        return (body.ChildNodes.ToHtml(), scripts);
    }

    private static bool IsTame(IElement element) => (element.NamespaceUri == Svg ? SvgElements : HtmlElements).Contains(element.LocalName)
        && element.NamespaceUri is Svg or "http://www.w3.org/1999/xhtml"
        // A button without a type would send a form, and an input without one take text.
        && (element.LocalName is not ("button" or "input") || element.HasAttribute("type"));

    // What an attribute must be, where not every value will do.
    private static bool IsTame(IElement element, IAttr attribute) => attribute.Name switch
    {
        "class" => attribute.Value.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries).All(name => OwnName().IsMatch(name) || Looks.Contains(name)),
        "id" or "for" => OwnName().IsMatch(attribute.Value),
        "tabindex" => attribute.Value is "0" or "-1",
        "style" => !Loads().IsMatch(attribute.Value),
        "src" => element.LocalName == "img" && Picture().IsMatch(attribute.Value),
        "href" => element.NamespaceUri == Svg ? Within().IsMatch(attribute.Value) : Elsewhere().IsMatch(attribute.Value),
        "xlink:href" => Within().IsMatch(attribute.Value),
        "rel" => true,
        "target" => attribute.Value == "_blank",
        "type" => element.LocalName == "button" ? attribute.Value == "button" : element.LocalName == "input" && attribute.Value is "range" or "checkbox",
        var name => name.StartsWith("aria-", StringComparison.Ordinal) || Plain.Contains(name),
    };

    private static HashSet<string> Words(string text) => new(text.Split(' '), StringComparer.Ordinal);

    [GeneratedRegex("^(nc|dni)-")]
    private static partial Regex OwnName();

    [GeneratedRegex("^#(nc|dni)-")]
    private static partial Regex Within();

    [GeneratedRegex(@"(image-set|url\s*\(\s*[""']?(?!#))|[\\@]", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|svg\+xml|webp)[;,]", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex("^(https?:|mailto:)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
