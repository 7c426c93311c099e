using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

public class GalleryTests
{
    [Fact]
    public void ToHtml_Pictures_AreInThePageWithTheirNamesBeneathAndInWords()
    {
        var html = FigureHtmlTests.Parse(SampleFigures.Gallery());

        Assert.Equal(["coral", "julia"], FigureHtmlTests.Cells(html, "li"));
        Assert.Equal(["data:image/png;base64,AQID", "data:image/webp;base64,BA=="], html.QuerySelectorAll("img").Select(image => image.GetAttribute("src")));
        Assert.Equal(["A labyrinth in red.", "A violet cloud."], html.QuerySelectorAll("img").Select(image => image.GetAttribute("alt")));
    }

    [Fact]
    public void Alternative_Pictures_AreDescribed() =>
        Assert.Equal("coral: A labyrinth in red.\njulia: A violet cloud.", SampleFigures.Gallery().Alternative);

    [Fact]
    public void ToHtml_HostileWords_StayWords()
    {
        var html = FigureHtmlTests.Parse(SampleFigures.Gallery(
            new GalleryPicture(SampleFigures.Hostile, "\" onerror=\"alert(1)", new byte[] { 1 }, "image/png\" onerror=\"alert(1)")));

        var image = Assert.Single(html.QuerySelectorAll("img"));
        Assert.False(image.HasAttribute("onerror"));
        Assert.Empty(html.QuerySelectorAll("script"));
        Assert.Equal(SampleFigures.Hostile, html.QuerySelector("li")!.TextContent);
    }

    [Theory]
    [InlineData(0, "image/png")]
    [InlineData(1, "text/html")]
    public void Gallery_WhatIsNoPicture_SaysWhich(int bytes, string mime) =>
        Assert.Contains(
            "\"odd\"",
            Assert.Throws<ArgumentException>(() => SampleFigures.Gallery(new GalleryPicture("odd", "x", new byte[bytes], mime))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Gallery_NoPictures_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Gallery("t", [], "c"));
}
