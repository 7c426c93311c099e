using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class GuessTests : IAsyncDisposable
{
    private const string Guess = "int best = 2;   //@param {type:\"slider\", min:1, max:9}\nvar wager = Predict.Number(best, \"threads\");\nwager";

    private readonly OpenBook _book = new(Knob("share", 4), Guess, Knob("other", 1), "var load = share * 2;\nload.Against(wager)", "wager");

    public GuessTests()
    {
        for (var cell = 0; cell < 5; cell++) Ran(cell);
        _book[1].Update(state => state with { Outputs = [Shown.Value(("text/html", "noted"), (MessageTypes.Prediction, """{ "version": 1, "about": "number", "value": 2, "text": "2 threads" }"""))] });
        _book[1].Update(state => state with { GuessKnobs = SessionKnobs.Values(_book.Session.Cells) });
    }

    public ValueTask DisposeAsync() => _book.DisposeAsync();

    [Fact]
    public void NoteFor_KnobsAreAsTheyWere_IsNone() => Assert.Null(Guesses.NoteFor(_book.Session.Cells, 3));

    [Fact]
    public void NoteFor_KnobBehindTheRunWasTurned_SaysForWhichValueTheGuessWasMade()
    {
        Ran(0, Knob("share", 7));

        var note = Guesses.NoteFor(_book.Session.Cells, 3);

        Assert.Contains("Your guess was made for share = 4. It does not count for share = 7", note);
    }

    [Fact]
    public void NoteFor_KnobThatTheRunDoesNotUse_IsNone()
    {
        Ran(2, Knob("other", 9));

        Assert.Null(Guesses.NoteFor(_book.Session.Cells, 3));
    }

    [Fact]
    public void NoteFor_GuessItselfWasChangedAndNotedAnew_IsNone()
    {
        Ran(1, Guess.Replace("best = 2", "best = 5", StringComparison.Ordinal));

        Assert.Null(Guesses.NoteFor(_book.Session.Cells, 3));
    }

    [Fact]
    public void NoteFor_TheCellOfTheGuess_IsNone()
    {
        Ran(0, Knob("share", 7));

        Assert.Null(Guesses.NoteFor(_book.Session.Cells, 1));
    }

    private void Ran(int cell, string? source = null) =>
        _book[cell].Update(state => state with { Source = source ?? state.Source, RanSource = source ?? state.Source, Count = cell + 1 });

    private static string Knob(string name, int value) => $"int {name} = {value};   //@param {{type:\"slider\", min:1, max:9}}";
}
