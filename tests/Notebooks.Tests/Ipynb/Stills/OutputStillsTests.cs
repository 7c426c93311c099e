using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NotebookCourse.Notebooks.Ipynb.Stills;

namespace NotebookCourse.Notebooks.Tests.Ipynb.Stills;

public class OutputStillsTests
{
    private const string Scheme = "data:image/svg+xml;base64,";

    private const string Figure = """
        <figure class="nc-figure"><style>.map > svg path { stroke: currentColor; } a &lt; b</style>
        <div class="map"><svg role="img" aria-label="A &quot;map&quot;" viewBox="0 0 100 50" style="max-width:9px"><path d="M0 0L9 9"/><text>5 &lt; 6&nbsp;km</text><script>alert(1)</script></svg></div>
        <ul><li><svg aria-hidden="true" viewBox="0 0 36 16"><path d="M0 8h36"/></svg>key</li></ul></figure>
        """;

    [Fact]
    public void AddedTo_InlineSvg_PutsAPictureBeforeItAndNoneBeforeOrnaments()
    {
        var html = Parse(OutputStills.AddedTo(Figure));

        var picture = Assert.Single(html.QuerySelectorAll("img"));
        Assert.Equal("A \"map\"", picture.GetAttribute("alt"));
        Assert.Equal("svg", picture.NextElementSibling!.LocalName);
        Assert.Equal(2, html.QuerySelectorAll("svg").Length);
        // Where styles work, the picture is not seen.
        Assert.Contains(".nb-still { display: none; }", picture.PreviousElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AddedTo_InlineSvg_PictureHoldsItsStyleAndTheClassesAroundIt()
    {
        var picture = XDocument.Parse(PictureOf(OutputStills.AddedTo(Figure)));

        var path = picture.Descendants().Single(element => element.Name.LocalName == "path");
        Assert.Equal(["map", "nc-figure"], path.Ancestors().Attributes("class").Select(name => name.Value));
        Assert.Contains(".map > svg path { stroke: currentColor; }", picture.Descendants().Single(element => element.Name.LocalName == "style").Value, StringComparison.Ordinal);
        Assert.Equal("5 < 6\u00A0km", picture.Descendants().Single(element => element.Name.LocalName == "text").Value);
        Assert.Equal(("496", "256"), (picture.Root!.Attribute("width")!.Value, picture.Root.Attribute("height")!.Value));
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName == "script");
    }

    [Theory]
    [InlineData("<div role='img' aria-label='Lanes'><i></i></div>")]
    [InlineData("<ol role='img' aria-label='States'><li><svg role='img' aria-label='One'></svg></li></ol>")]
    public void AddedTo_DrawingOfStylesAlone_SaysThatItIsMissing(string drawing)
    {
        var html = Parse(OutputStills.AddedTo($"<figure>{drawing}</figure>"));

        Assert.StartsWith("A drawing is missing in this view", Assert.Single(html.QuerySelectorAll("p.nb-still")).TextContent, StringComparison.Ordinal);
        Assert.Empty(html.QuerySelectorAll("img"));
    }

    [Theory]
    [InlineData("<p>words &amp; <b>words")]
    [InlineData("<div role=img aria-label='Bars'><img alt='Bars' src='data:image/svg+xml;base64,AA=='></div>")]
    [InlineData("<svg aria-hidden='true'><path/></svg><p aria-label='x'>")]
    public void AddedTo_NothingThatWouldBeMissed_StaysToTheLetter(string html) => Assert.Equal(html, OutputStills.AddedTo(html));

    [Fact]
    public void AddedTo_ScriptsAndForms_KeepTheirText()
    {
        var html = OutputStills.AddedTo(Figure + "<script>if (1 < 2 && \"<svg role='img' aria-label='no'>\") go();</script>");

        Assert.Equal("if (1 < 2 && \"<svg role='img' aria-label='no'>\") go();", Parse(html).QuerySelector("body > script")!.TextContent);
    }

    [Fact]
    public void Added_OtherForms_StayInTheirOrder()
    {
        var output = new CellOutput(CellOutputKind.Result, new Dictionary<string, string> { ["text/html"] = Figure, ["text/plain"] = "svg role aria-label" }, "id");

        var added = OutputStills.Added(output);

        Assert.Equal(["text/html", "text/plain"], added.Data.Keys);
        Assert.Equal((output.Kind, output.DisplayId, output.Data["text/plain"]), (added.Kind, added.DisplayId, added.Data["text/plain"]));
        Assert.NotEqual(Figure, added.Data["text/html"]);
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string PictureOf(string html) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(Parse(html).QuerySelector("img")!.GetAttribute("src")![Scheme.Length..]));
}
