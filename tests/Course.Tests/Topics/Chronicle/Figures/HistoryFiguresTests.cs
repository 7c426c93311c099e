using NotebookCourse.Topics.Chronicle;
using NotebookCourse.Topics.Chronicle.Figures;

namespace NotebookCourse.Tests.Topics.Chronicle.Figures;

public class HistoryFiguresTests
{
    [Fact]
    public void Events_All_AreDatedAndSourcedAndInOrder()
    {
        Assert.True(History.Events.Count >= 20, $"{History.Events.Count}");
        Assert.Equal(History.Events.OrderBy(each => each.Year), History.Events);
        Assert.All(History.Events, each => Assert.True(each.Year is > 1700 and < 2030 && each.What.Length > 20 && each.Source.Length > 5, $"{each}"));
        Assert.Equal(Enum.GetValues<HistoricField>(), History.Events.Select(each => each.Field).Distinct().Order());
    }

    [Fact]
    public void Chart_Events_TellsTheWidestGapAndMarksEach()
    {
        HistoricEvent[] events = [new(1900, HistoricField.Ideas, "a thought", "a book"), new(1980, HistoricField.Languages, "a language", "a manual"), new(1850, HistoricField.Signals, "an arm", "a paper")];

        var figure = events.Chart();

        Assert.Equal("3 events from 1850 to 1980. The list is a selection. Its widest gap lies between 1900 and 1980; events after the gap: 1.", figure.Caption);
        Assert.Equal("Signals: 1850\nIdeas: 1900\nLanguages: 1980", figure.Alternative);
        Assert.Equal(3, figure.ToHtml().Split("<i style").Length - 1);
        Assert.Contains("Ideas: a thought", figure.ToHtml());
    }

    [Fact]
    public void Chart_OneEvent_IsStillAFigure() => Assert.StartsWith("1 event from 1900", new[] { new HistoricEvent(1900, HistoricField.Ideas, "a thought", "a book") }.Chart().Caption);

    [Fact]
    public void Chart_NoEvent_SaysSo() => Assert.Contains("at least one event", Assert.Throws<ArgumentException>(() => Array.Empty<HistoricEvent>().Chart()).Message);
}
