using Bunit;
using Microsoft.AspNetCore.Components;
using NotebookCourse.Player.Components;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Sessions;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Components;

public sealed class KernelNoticeTests : BunitContext
{
    // Code of .NET's own that neither waits nor comes to a stop point.
    private const string Unstoppable = """
        Console.Write(1);
        Enumerable.InfiniteSequence(1, 0).Contains(2);
        """;

    private int _restarts;

    [Fact]
    public async Task Notice_NothingIsWrong_IsEmpty()
    {
        await using var book = new OpenBook("1");

        Assert.Empty(Show(book).FindAll(".notice"));
    }

    [Fact]
    public async Task Notice_CellThatDoesNotStop_OffersARestart()
    {
        await using var book = new OpenBook(Unstoppable);
        book.Session.Run([book[0]]);
        await book.WhenAsync(_ => book[0].State.Outputs.Length > 0);
        book.Session.Stop();
        await book.WhenAsync(session => session.Phase == KernelPhase.Stuck && book[0].State.Phase == CellPhase.Idle);

        var notice = Show(book);
        Assert.Contains("A cell does not stop.", notice.Find("[role=alert]").TextContent);
        notice.Find("button").Click();

        Assert.Equal(1, _restarts);
        await book.Session.RestartAsync();
        Assert.Equal(KernelPhase.Ready, book.Session.Phase);
        Assert.Equal("1", book.TextOf(0));
    }

    [Fact]
    public async Task Notice_KernelDiedBetweenCells_HasItsLastWordsAndCanBeClosed()
    {
        await using var book = new OpenBook("new Thread(() => { while (!File.Exists(GATE)) Thread.Sleep(1); Environment.Exit(3); }).Start();");
        var gate = book.Data.For("gate");
        book.Session.Edit(book[0], book[0].State.Source.Replace("GATE", $"@\"{gate}\"", StringComparison.Ordinal));
        await book.RunAsync(0);
        await File.WriteAllTextAsync(gate, "", Xunit.TestContext.Current.CancellationToken);
        await book.WhenAsync(session => session.Death is not null);

        var notice = Show(book);
        Assert.Contains("has ended while no cell ran", notice.Find("[role=alert]").TextContent);
        Assert.Contains("exit code 3", notice.Find("details pre").TextContent);
        notice.Find("button.close").Click();

        Assert.Empty(notice.FindAll(".notice"));
    }

    [Fact]
    public async Task Notice_EditThatIsBroken_IsNamedAndCanBeClosed()
    {
        var data = new TemporaryData();
        var folder = Path.Combine(data.Folder.For("edits"), OpenBook.Name);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "x.json"), "{ half", Xunit.TestContext.Current.CancellationToken);
        await using var book = new OpenBook(data, "1");

        var notice = Show(book);
        Assert.Contains("x.json", notice.Find("[role=alert]").TextContent);
        notice.Find("button.close").Click();

        Assert.Empty(notice.FindAll(".notice"));
    }

    [Fact]
    public async Task Notice_ChapterThatWasPutToSleep_SaysThatVariablesAreGoneAndOffersToRunAgain()
    {
        await using var book = new OpenBook("var a = 6;", "a * 7", "\"not run\"");
        await book.RunAsync(0, 1);
        await book.Session.SleepAsync();

        var notice = Show(book);
        Assert.Contains("Its variables are gone", notice.Find("[role=alert]").TextContent);
        notice.Find("button.primary").Click();
        await book.IdleAsync();

        Assert.Contains("42", book.TextOf(1));
        Assert.Equal(0, book[2].State.Count);
    }

    private IRenderedComponent<KernelNotice> Show(OpenBook book) => Render<KernelNotice>(parameters => parameters
        .Add(notice => notice.Session, book.Session)
        .Add(notice => notice.OnRestart, EventCallback.Factory.Create(this, () => _restarts++)));
}
