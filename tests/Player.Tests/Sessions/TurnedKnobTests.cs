using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Storage;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class TurnedKnobTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TemporaryData _data = new();
    private readonly OpenBook _book;

    public TurnedKnobTests() => _book = new OpenBook(_data, _clock, Knob(0));

    public ValueTask DisposeAsync() => _book.DisposeAsync();

    [Fact]
    public void Turn_AlongADrag_ShowsEachValueAndWritesTheLast()
    {
        for (var value = 1; value <= 9; value++)
        {
            _book.Session.Turn(_book[0], Knob(value));
            Assert.Equal((Knob(value), true), (_book[0].State.Source, _book[0].State.Edited));
        }
        Assert.Null(Kept());

        _clock.Advance(LateWrites.Pause);

        Assert.Equal(Knob(9), Kept());
    }

    [Fact]
    public void Turn_ThenAnEdit_KeepsTheEdit()
    {
        _book.Session.Turn(_book[0], Knob(5));
        _book.Session.Edit(_book[0], "typed");

        _clock.Advance(LateWrites.Pause);

        Assert.Equal("typed", Kept());
    }

    [Fact]
    public void Turn_ThenTheSameTextFromTheEditor_IsKeptAllTheSame()
    {
        _book.Session.Turn(_book[0], Knob(5));
        _book.Session.Edit(_book[0], Knob(5));

        _clock.Advance(LateWrites.Pause);

        Assert.Equal(Knob(5), Kept());
    }

    [Fact]
    public void Turn_BackToWhereItStood_LeavesNoEdit()
    {
        _book.Session.Turn(_book[0], Knob(5));
        _clock.Advance(LateWrites.Pause);

        _book.Session.Turn(_book[0], Knob(0));
        _clock.Advance(LateWrites.Pause);

        Assert.Null(Kept());
        Assert.False(_book[0].State.Edited);
    }

    [Fact]
    public async Task Dispose_RightAfterATurn_KeepsIt()
    {
        var session = new NotebookSession(OpenBook.Name, _book.Session.Notebook, _book.Services);
        session.Turn(session.Cells[0], Knob(5));

        await session.DisposeAsync();

        Assert.Equal(Knob(5), Kept());
    }

    private static string Knob(int value) => $"int n = {value};   //@param {{type:\"slider\", min:0, max:9}}";

    // What a player that starts now would find.
    private string? Kept() => new EditStore(_data.Folder, OpenBook.Name, _data.Broken).Load(_book.Session.Notebook.Cells).GetValueOrDefault(0)?.Source;
}
