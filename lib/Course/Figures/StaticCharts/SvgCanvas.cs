using System.Globalization;
using System.Text;
using NotebookCourse.Figures.Charts;
using static NotebookCourse.Figures.Charts.Svg;

namespace NotebookCourse.Figures.StaticCharts;

/// <summary>What a chart is drawn on: SVG that needs no style sheet, no script and no file beside it.</summary>
/// <remarks>It is white with dark ink whatever page it lies on: no picture can ask its page for colours.</remarks>
internal sealed class SvgCanvas
{
    /// <summary>The width in pixels: enough for a drawing beside its names, and little enough to be read where a phone shrinks it.</summary>
    public const double Width = 560;

    /// <summary>The room at the edges, in pixels.</summary>
    public const double Margin = 10;

    /// <summary>The size of the font and the height of a line of text, in pixels.</summary>
    public const double FontSize = 15, LineHeight = 19;

    /// <summary>The colours of what is not data.</summary>
    public const string Ink = "#1b1b1b", Faint = "#d4d4d4";

    // How far the baseline stands above the lower end of its line.
    private const double Descent = 5;

    private readonly StringBuilder _definitions = new(), _marks = new();
    private readonly HashSet<string> _defined = [];

    /// <summary>Where the middle of a text can stand that is not to be cut by the edges: as near as possible to where it should.</summary>
    public static double Inside(double middle, double half) => Math.Max(half + 2, Math.Min(middle, Width - half - 2));

    /// <summary>Adds a path of lines and curves.</summary>
    /// <param name="data">What its attribute "d" holds.</param>
    /// <param name="attributes">How it looks.</param>
    public void Path(string data, string attributes) => _marks.Append(CultureInfo.InvariantCulture, $"<path d=\"{data}\" {attributes}/>");

    /// <summary>Draws straight from place to place.</summary>
    public void Stroke(double fromX, double fromY, double toX, double toY, string color, double width = 1, string attributes = "") =>
        Path(new PathBuilder().MoveTo(fromX, fromY).LineTo(toX, toY).ToString(), $"stroke=\"{color}\" stroke-width=\"{Plain(width)}\"{attributes}");

    /// <summary>Draws marks that are made already, moved to a place.</summary>
    public void Place(double x, double y, string marks) => _marks.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({Plain(x)} {Plain(y)})\">{marks}</g>");

    /// <summary>Writes one line of text.</summary>
    /// <param name="x">Where it is anchored.</param>
    /// <param name="top">The upper end of the line.</param>
    /// <param name="text">What is written.</param>
    /// <param name="anchor">What of it stands at the anchor: "start", "middle" or "end".</param>
    /// <param name="attributes">How it looks, where it does not look like other text.</param>
    public void Text(double x, double top, string text, string anchor = "start", string attributes = "") =>
        _marks.Append(CultureInfo.InvariantCulture, $"<text x=\"{Plain(x)}\" y=\"{Plain(top + LineHeight - Descent)}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}{attributes}>{Svg.Text(text)}</text>");

    /// <summary>Writes lines below each other.</summary>
    /// <returns>The lower end of the last.</returns>
    public double Lines(double x, double top, IEnumerable<string> lines, string anchor = "start", string attributes = "")
    {
        foreach (var line in lines)
        {
            Text(x, top, line, anchor, attributes);
            top += LineHeight;
        }
        return top;
    }

    /// <summary>Keeps what marks refer to by its id: once, however often they do.</summary>
    /// <returns>The reference.</returns>
    public string Define(string id, Func<string, string> definition)
    {
        if (_defined.Add(id))
            _definitions.Append(definition(id));
        return $"url(#{id})";
    }

    /// <summary>The picture as SVG, cut to a height in pixels.</summary>
    public string Cut(double height) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Plain(Width)}" height="{Plain(height)}" viewBox="0 0 {Plain(Width)} {Plain(height)}" font-family="sans-serif" font-size="{Plain(FontSize)}" fill="{Ink}"><defs>{_definitions}</defs><rect width="100%" height="100%" fill="#fff"/>{_marks}</svg>
        """;
}
