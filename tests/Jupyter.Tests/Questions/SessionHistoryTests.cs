using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Questions;
using NotebookCourse.Jupyter.Tests.Serving;

namespace NotebookCourse.Jupyter.Tests.Questions;

public class SessionHistoryTests
{
    [Theory]
    [InlineData("""{"hist_access_type": "tail", "n": 2}""", """[[1,3,"a"],[1,4,"c*"]]""")]
    [InlineData("""{"hist_access_type": "tail", "n": 9, "output": true}""", """[[1,1,["a","1"]],[1,2,["b",null]],[1,3,["a",null]],[1,4,["c*",null]]]""")]
    [InlineData("""{"hist_access_type": "range", "session": 0, "start": 2, "stop": 4}""", """[[1,2,"b"],[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type": "range", "session": 1, "start": 4}""", """[[1,4,"c*"]]""")]
    [InlineData("""{"hist_access_type": "range", "session": -1, "start": 1}""", "[]")]
    [InlineData("""{"hist_access_type": "search", "pattern": "a"}""", """[[1,1,"a"],[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type": "search", "pattern": "a", "unique": true}""", """[[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type": "search", "pattern": "?", "n": 1}""", """[[1,3,"a"]]""")]
    [InlineData("""{"hist_access_type": "search", "pattern": "*"}""", """[[1,1,"a"],[1,2,"b"],[1,3,"a"],[1,4,"c*"]]""")]
    public void Answer_EachWayToAsk_FindsWhatIsMeant(string asked, string found)
    {
        var history = new SessionHistory();
        history.Add(1, "a", "1");
        history.Add(2, "b", null);
        history.Add(3, "a", null);
        history.Add(4, "c*", null);

        Assert.Equal(found, history.Answer(SentMessages.Request("history_request", asked).Content).Content!["history"]!.ToJsonString());
    }

    [Fact]
    public void Answer_AnotherWay_SaysWhichThereAre() =>
        Assert.Contains("tail, range or search, but was all", Assert.Throws<ProtocolException>(() =>
            new SessionHistory().Answer(SentMessages.Request("history_request", """{"hist_access_type": "all"}""").Content)).Message);
}
