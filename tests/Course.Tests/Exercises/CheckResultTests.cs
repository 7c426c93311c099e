using AngleSharp.Html.Parser;
using NotebookCourse.Tests.Topics.Downloads.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Exercises;

public class CheckResultTests
{
    [Fact]
    public void ToHtml_Failed_ShowsTheCounterexampleAndHowToGoOn()
    {
        var figure = new HtmlParser().ParseDocument(Exercise.Median.Check(times => times.Sum()).ToHtml()).QuerySelector("figure")!;

        Assert.Equal(["[1, 2, 4]", "2", "7"], figure.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains("Exercise.Median.Hint()", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_Passed_SaysWhatWasProved()
    {
        var figure = new HtmlParser().ParseDocument(Exercise.LittlesLaw.Check(LittlesLawTests.Solution).ToHtml()).QuerySelector("figure")!;

        Assert.Contains("309 cases", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }
}
