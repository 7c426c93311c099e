using AngleSharp.Html.Parser;
using NotebookCourse.Tests.Interleaving.Seeing;
using NotebookCourse.Tests.Topics.Downloads.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Races.Exercises;

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
    public void Title_NameThatIsAQuestion_EndsInItsMark() =>
        Assert.Equal("Exercise 8.3 · When do processes pay?", Exercise.BreakEven.Check((_, _, _) => 0).Title);

    [Fact]
    public void ToHtml_Passed_SaysWhatWasProved()
    {
        var figure = new HtmlParser().ParseDocument(Exercise.LittlesLaw.Check(LittlesLawTests.Solution).ToHtml()).QuerySelector("figure")!;

        Assert.Contains("309 cases", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_WrongInASchedule_ShowsItStepByStep()
    {
        var check = Exercise.Record.Check(PlainRecord());
        var figure = new HtmlParser().ParseDocument(check.ToHtml()).QuerySelector("figure")!;

        Assert.Equal("A1 B2 A1", check.Schedule!.Schedule.ToString());
        Assert.Equal("3", check.Schedule.Outcome!.Text);
        Assert.Equal(4 + 1, figure.QuerySelectorAll("table.nc-schedule tbody tr").Length);
        Assert.Contains("choose each step yourself", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_WrongInAScheduleOnKnownLines_ShowsItOnTheLines()
    {
        var answer = PlainCode.LoadWithText(PlainRecordSource).GetType("Cell")!.GetMethod("Answer")!.CreateDelegate<Func<Func<IRecord>>>()();

        var figure = new HtmlParser().ParseDocument(Exercise.Record.Check(answer).ToHtml());

        var lanes = figure.QuerySelectorAll(".nc-thread");
        Assert.Equal(2, lanes.Length);
        Assert.All(lanes, lane => Assert.Contains("if (v > Best) Best = v;", lane.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Play_WrongInASchedule_LetsTheReaderBringItAbout() =>
        Assert.Contains("3", Exercise.Record.Check(PlainRecord()).Play().Alternative, StringComparison.Ordinal);

    [Fact]
    public void Play_RightOrWithoutASchedule_SaysThatThereIsNone()
    {
        Assert.Throws<InvalidOperationException>(() => Exercise.Median.Check(times => times.Sum()).Play());
        Assert.Throws<InvalidOperationException>(() => Exercise.LittlesLaw.Check(LittlesLawTests.Solution).Play());
    }

    private const string PlainRecordSource =
        "public class R : IRecord { public int Best { get; private set; } public void Offer(int v) { if (v > Best) Best = v; } } public static class Cell { public static Func<IRecord> Answer() => () => new R(); }";

    private static Func<IRecord> PlainRecord() => PlainCode.Load(PlainRecordSource, optimised: true)
        .GetType("Cell")!.GetMethod("Answer")!.CreateDelegate<Func<Func<IRecord>>>()();
}
