namespace NotebookCourse.Chapters.Tests.Playing;

public class FigureRuleTests
{
    private const string Caption = "<figcaption>Threads won.</figcaption>";
    private const string Chart = "<div role=\"img\" aria-label=\"Two bars.\"></div>";
    private const string Data = "<details><summary>Data</summary><table><tr><th>way</th></tr><tr><td>threads</td></tr></table></details>";

    [Fact]
    public void Violations_CompleteFigure_AreNone() => Assert.Empty(Violations(Chart + Caption + Data));

    [Fact]
    public void Violations_VerdictWithoutTable_AreNone() => Assert.Empty(Violations(Chart + Caption + "<p class=\"nc-verdict\">You were right.</p>"));

    [Fact]
    public void Violations_GalleryWithoutTable_AreNone() => Assert.Empty(Violations(Chart + Caption + "<ul class=\"nc-gallery\"><li><img alt=\"A maze.\">maze</li></ul>"));

    [Theory]
    [InlineData(Chart + Caption + "<ul class=\"nc-gallery\"><li><img alt=\" \">maze</li></ul>")]
    [InlineData(Chart + Caption + "<p class=\"nc-verdict\"> </p>")]
    [InlineData(Chart + Data)]
    [InlineData(Chart + "<figcaption> </figcaption>" + Data)]
    [InlineData("<div aria-label=\" \"></div>" + Caption + Data)]
    [InlineData(Caption + Data)]
    [InlineData(Chart + Caption)]
    [InlineData(Chart + Caption + "<table><tr><th>way</th></tr></table>")]
    [InlineData(Chart + Caption + "<table><tr><td> </td></tr></table>")]
    public void Violations_FigureThatLacksOneThing_AreFound(string content) => Assert.Single(Violations(content));

    [Fact]
    public void Figures_OtherHtml_AreNone() => Assert.Empty(FigureRule.Figures("<figure><figcaption>A picture</figcaption></figure>"));

    private static IEnumerable<string> Violations(string content) =>
        FigureRule.Violations(Assert.Single(FigureRule.Figures($"<figure class=\"nc-figure\" role=\"group\">{content}</figure>")));
}
