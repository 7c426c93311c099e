using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Storage;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class PageEditTests : IAsyncDisposable
{
    private const string One = "one", Other = "other";

    private readonly FakeTimeProvider _clock = new();
    private readonly TemporaryData _data = new();
    private readonly OpenBook _book;
    private int _number;

    public PageEditTests() => _book = new OpenBook(_data, _clock, "course");

    public ValueTask DisposeAsync() => _book.DisposeAsync();

    [Fact]
    public void Take_OverTheTextThatThePageKnew_IsTakenAndKept()
    {
        Assert.Equal(new EditAnswer(true, true), Send(One, "mine", "course"));

        Assert.Equal(("mine", "mine"), (_book[0].State.Source, Kept()));
    }

    [Fact]
    public void Take_AnotherPageHasChangedTheCell_IsDisputedAndLosesNeither()
    {
        Send(One, "one's", "course");

        Assert.Equal(EditAnswer.Disputed("one's"), Send(Other, "other's", "course"));

        Assert.Equal("one's", _book[0].State.Source);
        Assert.Equal(new EditAnswer(true, true), Send(Other, "other's", "course", "one's"));
        Assert.Equal("other's", Kept());
    }

    [Fact]
    public void Take_AnswerToTheOneBeforeWasLost_GoesOnFromIt()
    {
        Send(One, "mi", "course");

        // The page does not know that it was taken.
        Assert.True(Send(One, "mine", "course", "mi").Taken);

        Assert.Equal("mine", Kept());
    }

    [Fact]
    public void Take_OneThatWasOvertaken_ChangesNothing()
    {
        var early = Edit(One, "early", "course", "late");
        Send(One, "late", "course", "early");

        Assert.False(_book.Session.Take(_book[0], early).Taken);

        Assert.Equal("late", Kept());
    }

    [Fact]
    public void Take_SameTextTwice_IsTakenBothTimes()
    {
        Send(One, "mine", "course");

        Assert.True(Send(Other, "mine", "course").Taken);
    }

    [Fact]
    public async Task Take_ByAPlayerThatWasStartedAnew_GoesOnFromWhatLiesOnTheDisk()
    {
        Send(One, "kept", "course");
        await using var anew = new NotebookSession(OpenBook.Name, _book.Session.Notebook, _book.Services);

        Assert.True(anew.Take(anew.Cells[0], Edit(One, "kept and more", "course", "kept")).Taken);
        Assert.Equal("kept and more", anew.Take(anew.Cells[0], Edit(Other, "old", "course")).Theirs);
    }

    [Fact]
    public void Take_LongestText_IsTakenAndOneCharacterMoreIsRefusedInASentence()
    {
        var longest = new string('x', NotebookSession.LongestSource);
        Assert.True(Send(One, longest, "course").Taken);

        var answer = Send(One, longest + "x", longest);

        Assert.Equal((false, "A cell can hold 1,000,000 characters, and this text has 1,000,001."), (answer.Taken, answer.Refusal));
        Assert.Equal(longest, _book[0].State.Source);
    }

    [Fact]
    public async Task Take_ChapterOpenedAnewMeanwhile_SaysToLoadThePageAgain()
    {
        var old = new NotebookSession(OpenBook.Name, _book.Session.Notebook, _book.Services);
        await old.DisposeAsync();

        Assert.Contains("Load the page again", old.Take(old.Cells[0], Edit(One, "mine", "course")).Refusal);
    }

    [Fact]
    public void Take_DiskRefuses_SaysSoAndTriesAgainUntilItIsKept()
    {
        // A file where the folder should be.
        var folder = Path.Combine(_data.Folder.For("edits"), OpenBook.Name);
        Directory.CreateDirectory(_data.Folder.For("edits"));
        File.WriteAllText(folder, "");

        Assert.Equal(new EditAnswer(true, false), Send(One, "mine", "course"));
        Assert.True(_book[0].State.Unkept);
        Assert.Contains("may not be kept", Assert.Single(_book.Session.Warnings).Text);
        Send(One, "mine too", "mine");
        _clock.Advance(NotebookSession.RetryPause);
        Assert.True(_book[0].State.Unkept);

        File.Delete(folder);
        _clock.Advance(NotebookSession.RetryPause);

        Assert.Equal(("mine too", false), (Kept(), _book[0].State.Unkept));
        Assert.Empty(_book.Session.Warnings);
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    public void Fingerprint_OfOtherLineEnds_IsTheSame(string text, string other) => Assert.Equal(Fingerprint.Of(text), Fingerprint.Of(other));

    private EditAnswer Send(string page, string text, params string[] bases) => _book.Session.Take(_book[0], Edit(page, text, bases));

    private PageEdit Edit(string page, string text, params string[] bases) => new(page, ++_number, [.. bases.Select(Fingerprint.Of)], text);

    private string? Kept() => new EditStore(_data.Folder, OpenBook.Name, _data.Broken).Load(_book.Session.Notebook.Cells).GetValueOrDefault(0)?.Source;
}
