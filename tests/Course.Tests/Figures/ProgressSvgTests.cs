using System.Globalization;
using System.Text.RegularExpressions;
using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

public partial class ProgressSvgTests
{
    [Fact]
    public void ProgressHtml_Bars_AreAsLongAsTheirValues()
    {
        var html = SampleFigures.Bars(new Bar("a", 10, 10, 10), new("b", 5, 5, 5)).ProgressHtml(["a", "still to come", "b"]);

        var widths = Width().Matches(html).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Where(width => width > 0).ToList();
        Assert.Equal(2, widths[0] / widths[1], 2);
        Assert.Contains("<li><span>still to come</span><b>…</b><span class=\"nc-track\"></span></li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ProgressHtml_HostileName_IsText()
    {
        var html = SampleFigures.Bars(new Bar(SampleFigures.Hostile, 1, 1, 1)).ProgressHtml([SampleFigures.Hostile]);

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ProgressHtml_Lines_HaveAMarkerPerMeasuredPointAndNoScript()
    {
        var html = SampleFigures.Lines().ProgressHtml([]);

        Assert.Equal(3, Regex.Count(html, "class=\"nc-marker\""));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ProgressHtml_PointsStillToCome_HaveTheirPlaceOnTheAxis()
    {
        var html = new LineChart("t", new("threads"), new("time", "s"), [new("way", [new(1, 5)])], "c") { Expected = [1, 3, 5] }.ProgressHtml([]);

        Assert.Contains("<span class=\"nc-x\" style=\"left:100%\">5</span>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"nc-marker\" style=\"left:0%;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("de-DE")]
    public void ProgressHtml_OtherCulture_WritesLengthsThatAStyleSheetCanRead(string culture)
    {
        using var _ = new CultureScope(culture);

        Assert.DoesNotMatch(@"width:\d+,", SampleFigures.Bars(new("a", 1.5, 1, 3), new("b", 3, 3, 3)).ProgressHtml(["a", "b"]));
    }

    [GeneratedRegex(@"width:([\d.]+)%")]
    private static partial Regex Width();
}
