using System.Text.Json;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Notebooks.Tests.Messages;

public class MessageTests
{
    private const string Passed = """{"version":1,"exercise":"FairShares","number":"8.1","title":"Fair shares","passed":true,"case":null}""";

    [Fact]
    public void Of_Message_IsRead() =>
        Assert.Equal(new CheckMessage("FairShares", "8.1", "Fair shares", true), CheckMessage.Of(Output(MessageTypes.Check, Passed)));

    [Fact]
    public void Of_MessageWithMoreThanIsKnown_IsRead() =>
        Assert.True(CheckMessage.Of(Output(MessageTypes.Check, Passed.Replace("\"passed\"", "\"newest\":[1],\"passed\"", StringComparison.Ordinal)))?.Passed);

    [Theory]
    [InlineData(MessageTypes.Hint, Passed)]
    [InlineData(MessageTypes.Check, "{ half")]
    [InlineData(MessageTypes.Check, "[]")]
    [InlineData(MessageTypes.Check, """{"version":1}""")]
    [InlineData(MessageTypes.Check, """{"exercise":"FairShares","number":"8.1","title":"","passed":true}""")]
    [InlineData(MessageTypes.Check, """{"version":2,"exercise":"FairShares","number":"8.1","title":"","passed":true}""")]
    [InlineData(MessageTypes.Check, """{"version":1,"exercise":null,"number":"8.1","title":"","passed":true}""")]
    public void Of_AnythingElse_IsNone(string mimeType, string content) => Assert.Null(CheckMessage.Of(Output(mimeType, content)));

    [Theory]
    [InlineData("text/html", true, false)]
    [InlineData(MessageTypes.Run, false, true)]
    [InlineData("application/vnd.notebookcourse.later+json", false, true)]
    [InlineData("application/vnd.other+json", true, false)]
    public void IsToLookAt_OutputOfOneForm_IsSoIfItIsNoMessage(string mimeType, bool isToLookAt, bool isMessage)
    {
        Assert.Equal(isToLookAt, Output(mimeType, "").IsToLookAt);
        Assert.Equal(isMessage, MessageTypes.IsMessage(mimeType));
    }

    [Fact]
    public void IsToLookAt_FigureThatComesWithAMessage_IsSo() =>
        Assert.True(new CellOutput(CellOutputKind.Result, new Dictionary<string, string> { ["text/html"] = "", [MessageTypes.Check] = Passed }).IsToLookAt);

    [Theory]
    [InlineData("Exercise.Median.Check(times => 1)", true)]
    [InlineData("using System.Threading;\n\nExercise.Median.Check(async (jobs, most) => { })", true)]
    [InlineData("let result = Exercise.Median.Check mine", true)]
    [InlineData("Exercise.Median.Hint()", false)]
    [InlineData("MyExercise.Median.Check(1)", false)]
    [InlineData("My.Exercise.Median.Check(1)", false)]
    [InlineData("Exercise.Median.Checked(1)", false)]
    [InlineData("Exercise.MedianXCheck(1)", false)]
    [InlineData("", false)]
    public void IsCheckedBy_CellWithTheMark_IsTheExercise(string source, bool isChecked)
    {
        var list = ExerciseList.Parse("""{"version":1,"exercises":[{"id":"Median","number":"0.1","title":"The middle","hints":3,"mark":"Exercise.Median.Check"}]}""");

        Assert.Equal(isChecked, list.Of(new Cell(CellLanguage.CSharp, source)) is not null);
        Assert.Equal(isChecked, list.Of(new Cell(CellLanguage.FSharp, source)) is not null);
        Assert.Null(list.Of(new Cell(CellLanguage.Markdown, source)));
    }

    [Fact]
    public void Parse_ExercisesOfALaterVersion_AreNone() => Assert.Empty(ExerciseList.Parse("""{"version":2,"tasks":[]}""").Exercises);

    [Fact]
    public void Parse_NoListOfExercises_IsRefused() => Assert.ThrowsAny<JsonException>(() => ExerciseList.Parse("""{"version":1}"""));

    [Fact]
    public void Question_AsText_IsWhatTheCourseReads()
    {
        Assert.Equal("""{"version":1,"ask":"hint","exercise":"FairShares"}""", Question.Hint("FairShares").ToString());
        Assert.Equal("""{"version":1,"ask":"runs","files":["a","b"]}""", Question.Runs("a", "b").ToString());
        Assert.Equal("""{"version":1,"ask":"machine"}""", Question.Machine.ToString());
    }

    private static CellOutput Output(string mimeType, string content) => new(CellOutputKind.Result, new Dictionary<string, string> { [mimeType] = content });
}
