using System.Text.Json;
using NotebookCourse.Figures.Charts;
using NotebookCourse.Figures.StaticCharts;
using Drawn = NotebookCourse.Figures.ProgressCharts.ProgressSvg;

namespace NotebookCourse.Figures;

/// <summary>A figure that Plotly draws, with its data as a table beneath.</summary>
/// <remarks>
/// Until the script begins its work, a picture stands in the place of the chart and the table stands open; so they do
/// again should the script find nothing to draw with. Where a host runs no scripts, or there is no network, the
/// drawing can still be seen and the numbers can be read.
/// </remarks>
public abstract class Chart : Figure
{
    // Without a drawing there is nothing to explain: the script shows what has this with the drawing.
    private const string Unseen = " hidden";

    private static readonly string Script = Asset.Lines("chart.js");

    // Both are made once, however often the figure is shown.
    private readonly Lazy<string> _drawing;

    private readonly Lazy<string> _picture;

    private protected Chart()
    {
        _drawing = new(() => ChartContext.Make(Spec));
        _picture = new(() => StaticSvg.Address(Spec, Heading, Legend));
    }

    /// <summary>What is to be drawn.</summary>
    private protected abstract ChartSpec Spec { get; }

    /// <summary>What stands above the drawing: what its heights are.</summary>
    private protected virtual string Heading => "";

    /// <summary>What its marks stand for, where they are not named in the drawing itself.</summary>
    private protected virtual IReadOnlyList<LegendEntry> Legend => [];

    /// <summary>The columns of the data table.</summary>
    private protected abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows of the data table.</summary>
    private protected abstract IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    // No <noscript>: a host that strips scripts would hide it all the same. The script removes the picture itself.
    private protected override string Body() => $"""
        {Explanation("p", "nc-heading", Html.Text(Heading), Unseen)}<div class="nc-chart" role="img" aria-label="{Html.Text(Alternative)}"><img class="nc-still" alt="{Html.Text(Alternative)}" src="{_picture.Value}"></div>{Explanation("ul", "nc-legend", LegendItems, Unseen)}
        """;

    // The encoder of System.Text.Json writes no "<", so no text in here can end the script.
    private protected override string Appendix(string id) => $$"""
        <details open><summary>{{Html.Text(FiguresWords.Data)}}</summary><div class="nc-scroll" tabindex="0">{{Html.Table(Columns, Rows)}}</div></details>
        {{Html.Script(Script, id, _drawing.Value, $$"""{"missing":{{Json(FiguresWords.PlotlyMissing.With(PlotlyScript.Address))}}}""", $$"""{"url":{{Json(PlotlyScript.Address)}},"integrity":{{Json(PlotlyScript.Integrity)}}}""")}}

        """;

    /// <summary>The chart in plain HTML, for the moment: no script, no table.</summary>
    /// <param name="bars">The names of all its bars, of those still to come too; none if it has no bars.</param>
    internal string ProgressHtml(IReadOnlyList<string> bars) => $"""
        {Explanation("p", "nc-heading", Html.Text(Heading))}<div class="nc-sketch" role="img" aria-label="{Html.Text(Alternative)}">{Drawn.Of(Spec, bars)}</div>{Explanation("ul", "nc-legend", LegendItems)}
        """;

    private string LegendItems =>
        string.Concat(Legend.Select(entry => $"<li>{entry.Swatch}<span>{Html.Text(entry.Name)}</span></li>"));

    private static string Explanation(string tag, string name, string html, string attribute = "") =>
        html.Length == 0 ? "" : $"<{tag} class=\"{name}\"{attribute}>{html}</{tag}>";

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
