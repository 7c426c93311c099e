using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class SessionCellTests : IDisposable
{
    private const int Bound = 200;

    private readonly TemporaryData _data = new();
    private readonly SessionCell _cell;

    public SessionCellTests()
    {
        _cell = new SessionCell(3, new Cell(CellLanguage.CSharp, "1"), null, _data.Folder.For("spool"));
        Begin(1);
    }

    public void Dispose()
    {
        _cell.ClearOutputs();
        _data.Dispose();
    }

    [Fact]
    public void Receive_TextAfterText_IsOneText()
    {
        Write("a");
        Write("b");

        Assert.Equal("ab", TextOf(Assert.Single(_cell.State.Outputs)));
    }

    [Fact]
    public void Receive_TextAroundAValue_KeepsTheOrder()
    {
        Write("a");
        Show("value");
        Write("b");

        Assert.Equal(["a", "value", "b"], _cell.State.Outputs.Select(TextOf));
    }

    [Fact]
    public void Receive_UpdateOfAValue_TakesItsPlace()
    {
        Show("half", "one");
        Show("other", "two");
        Update("whole", "one");

        Assert.Equal(["whole", "other"], _cell.State.Outputs.Select(TextOf));
    }

    [Fact]
    public void Receive_UpdateOfAValueThatWasCleared_IsShown()
    {
        Show("half", "one");
        _cell.ClearOutputs();
        Update("whole", "one");

        Assert.Equal(["whole"], _cell.State.Outputs.Select(TextOf));
    }

    [Fact]
    public void Receive_Clear_TakesAwayWhatWasShownBefore()
    {
        Write("text");
        Show("value");
        _cell.Receive(1, CellOutput.Clear());
        Write("after");

        Assert.Equal(["after"], _cell.State.Outputs.Select(TextOf));
    }

    [Fact]
    public void Receive_TextAndErrors_StandInTheirOrderAndAreToldApart()
    {
        Write("one, ");
        _cell.Receive(1, CellOutput.Text("two, ", CellOutputKind.ErrorText));
        Write("three");

        Assert.Equal(
            [(CellOutputKind.Text, "one, "), (CellOutputKind.ErrorText, "two, "), (CellOutputKind.Text, "three")],
            _cell.State.Outputs.Cast<FoldedText>().Select(text => (text.Kind, TextOf(text))));
    }

    [Fact]
    public void Receive_MessageForTheHostAlone_ShowsNothing()
    {
        _cell.Receive(1, Shown.Value((MessageTypes.Check, "{}")).Output);

        Assert.Empty(_cell.State.Outputs);
    }

    [Fact]
    public void Receive_ValueThatNoPageCanShow_ShowsNothing()
    {
        _cell.Receive(1, new CellOutput(CellOutputKind.Display, new Dictionary<string, string> { ["application/x-nothing"] = "x" }));

        Assert.Empty(_cell.State.Outputs);
    }

    [Fact]
    public void Receive_NothingYetOfTheNextRun_KeepsTheOld()
    {
        Show("old");

        Begin(2);

        Assert.Equal(["old"], _cell.State.Outputs.Select(TextOf));
        Assert.True(_cell.State.OutputsAreOld);
    }

    [Fact]
    public void Receive_FirstOutputOfTheNextRun_TakesThePlaceOfTheOld()
    {
        Write("old text");
        Show("old");
        Begin(2);

        _cell.Receive(2, CellOutput.Text("new"));

        Assert.Equal(["new"], _cell.State.Outputs.Select(TextOf));
        Assert.False(_cell.State.OutputsAreOld);
    }

    [Fact]
    public void Receive_UpdateOfAnOldValue_IsTheFirstOfTheNew()
    {
        Show("old", "one");
        Begin(2);

        _cell.Receive(2, Output(CellOutputKind.Update, "new", "one"));

        Assert.Equal(["new"], _cell.State.Outputs.Select(TextOf));
    }

    [Fact]
    public void Receive_OutputOfAnEarlierRun_IsDropped()
    {
        Begin(2);
        _cell.Receive(2, CellOutput.Text("new"));

        Write("from a thread that was left running");

        Assert.Equal(["new"], _cell.State.Outputs.Select(TextOf));
    }

    [Fact]
    public void DropOldOutputs_RunThatShowedNothing_LeavesNothing()
    {
        Show("old");
        Begin(2);

        _cell.DropOldOutputs();

        Assert.Empty(_cell.State.Outputs);
    }

    [Fact]
    public void DropOldOutputs_RunThatShowedSomething_LeavesIt()
    {
        Show("old");
        Begin(2);
        _cell.Receive(2, CellOutput.Text("new"));

        _cell.DropOldOutputs();

        Assert.Equal(["new"], _cell.State.Outputs.Select(TextOf));
    }

    [Fact]
    public void Receive_FarTooManyValues_KeepsTheFirstAndTheResult()
    {
        for (var index = 0; index < 10 * Bound; index++) Show($"{index}");
        _cell.Receive(1, Output(CellOutputKind.Result, "result"));

        Assert.Equal([.. Enumerable.Range(0, Bound).Select(index => $"{index}"), "result"], _cell.State.Outputs.Select(TextOf));
    }

    [Fact]
    public void Receive_FarTooManyTextsBetweenValues_KeepsNoMoreThanTheBound()
    {
        for (var index = 0; index < 10 * Bound; index++)
        {
            Write("text");
            Show("value");
        }

        Assert.InRange(_cell.State.Outputs.Length, Bound, Bound + 1);
    }

    [Fact]
    public void Receive_UpdateBehindTheBound_StillTakesItsPlace()
    {
        Show("half", "one");
        for (var index = 0; index < 2 * Bound; index++) Show($"{index}");

        Update("whole", "one");

        Assert.Equal("whole", TextOf(_cell.State.Outputs[0]));
    }

    [Fact]
    public void ClearOutputs_LongText_DeletesItsFile()
    {
        Write(new string('x', 10 * OutputLog.HalfCharacters));
        var file = ((OutputLog)Assert.IsType<FoldedText>(Assert.Single(_cell.State.Outputs)).Text).File;
        Assert.True(File.Exists(file));

        _cell.ClearOutputs();

        Assert.False(File.Exists(file));
    }

    [Fact]
    public void Update_SameState_TellsNobody()
    {
        var told = 0;
        _cell.Changed += () => told++;

        Assert.False(_cell.Update(state => state with { Source = state.Source }));
        Assert.True(_cell.Update(state => state with { Source = "2" }));

        Assert.Equal(1, told);
    }

    private void Begin(int run) => _cell.Update(state => state with { Count = run, OutputsAreOld = state.Outputs.Length > 0 });

    private void Write(string text) => _cell.Receive(1, CellOutput.Text(text));

    private void Show(string content, string? id = null) => _cell.Receive(1, Output(CellOutputKind.Display, content, id));

    private void Update(string content, string id) => _cell.Receive(1, Output(CellOutputKind.Update, content, id));

    private static CellOutput Output(CellOutputKind kind, string content, string? id = null) =>
        new(kind, new Dictionary<string, string> { ["application/javascript"] = content }, id);

    private static string TextOf(FoldedOutput output) => output switch
    {
        FoldedText text => text.Text.ToString(),
        FoldedValue value => ShownValue.Of(value.Output)!.Content,
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "An output of another kind."),
    };
}
