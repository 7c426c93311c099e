using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>No text that a learner has typed is lost without a word, and what runs is what is seen.</summary>
[Collection<LiveCollection>]
public sealed class KeepingTests(LiveCourse live) : LiveTest(live)
{
    private const string Original = "var answer = 1;", Edited = "var answer = 42;\nanswer";

    [Fact]
    public async Task Edit_WhileThePlayerIsSilent_IsSaidToBeUnkeptAndDoesNotRunAndIsSentWhenThereIsAConnection()
    {
        var chapter = Live.Course.Write(Original);
        var page = await EnterAsync(Live.Player);
        var wire = await page.WireAsync();
        await page.GoToAsync(chapter);
        await page.WriteAsync(1, "1 + 1");
        await AssertVisibleAsync(page.EditedMark(1));

        wire.IsSilent = true;
        await page.WriteAsync(1, Edited);

        await AssertContainsAsync(page.Keeping(1), "not yet kept");
        await page.StartAsync(1);
        await AssertContainsAsync(page.Keeping(1), "Not run");
        await wire.CutAsync();
        await AssertHiddenAsync(page.Keeping(1).Locator(".mark"));
        await page.RunAsync(1);
        await AssertTextAsync(page.Output(1), "42");
        await page.ReloadAsync();
        Assert.Equal(Edited, await page.SourceAsync(1));
    }

    [Fact]
    public async Task Edit_InThePageOfAKilledPlayer_IsKeptByTheNextOneOnTheSamePort()
    {
        using var course = new SmallCourse();
        var chapter = course.Write(Original);
        var port = $"{Ports.Free()}";
        LivePage page;
        await using (var killed = await LivePlayer.StartAsync(course.Root, course.Data, "--port", port))
        {
            page = await OpenAsync(killed, chapter);
            await page.EditAsync(1, "1");
            await killed.KillAsync();
        }
        await page.WriteAsync(1, Edited);
        await AssertContainsAsync(page.Keeping(1), "not yet kept");

        await using var player = await LivePlayer.StartAsync(course.Root, course.Data, "--port", port);
        // The browser is let in by the new address, in whichever of its windows.
        await (await page.BesideAsync()).EnterAsync(player);

        await page.EditedMark(1).WaitForAsync();
        await AssertHiddenAsync(page.Keeping(1).Locator(".mark"));
        Assert.Equal(Edited, await page.SourceAsync(1));
        await page.RunAsync(1);
        await AssertTextAsync(page.Output(1), "42");
        Assert.Contains("42", await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(course.Data, "edits", chapter))[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_LeftByAPageThatIsGone_IsOfferedWhereTheCellHasAnotherTextNow()
    {
        var chapter = Live.Course.Write(Original);
        var page = await OpenAsync(Live.Player, chapter);
        var gone = await page.BesideAsync();
        var wire = await gone.WireAsync();
        await gone.GoToAsync(chapter);
        wire.IsSilent = true;
        await gone.WriteAsync(1, Edited);
        await AssertContainsAsync(gone.Keeping(1), "not yet kept");
        // The last message of a page that is left does not arrive either.
        await gone.Page.RouteAsync("**/cells/*", route => route.AbortAsync());
        await page.EditAsync(1, "\"newer\"");
        await gone.Page.CloseAsync(new() { RunBeforeUnload = false });

        await page.ReloadAsync();

        Assert.Equal("\"newer\"", await page.SourceAsync(1));
        await AssertContainsAsync(page.Keeping(1), "Text that was not kept");
        await page.Keeping(1).GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await page.RunAsync(1);
        await AssertTextAsync(page.Output(1), "42");
        await page.ReloadAsync();
        Assert.Equal(Edited, await page.SourceAsync(1));
        await Assertions.Expect(page.Keeping(1)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Edit_InOneOfTwoPages_AppearsInTheOther()
    {
        var one = await OpenAsync(Original);
        var other = await one.BesideAsync();
        await other.GoToAsync(new Uri(one.Page.Url).Segments[^1]);
        await AssertTextAsync(other.Cell(1).Locator(".cm-content"), Original);

        await one.EditAsync(1, "6 * 7");

        await AssertTextAsync(other.Cell(1).Locator(".cm-content"), "6 * 7");
        await other.RunAsync(1);
        await AssertTextAsync(one.Output(1), "42");
    }

    [Fact]
    public async Task Edit_InTheOtherPageWhileThisOneIsCutOff_AppearsWhenThereIsAConnection()
    {
        var (one, other, wire) = await CutOffAsync();

        await other.EditAsync(1, "6 * 7");
        await wire.CutAsync();

        await AssertTextAsync(one.Cell(1).Locator(".cm-content"), "6 * 7");
        await one.RunAsync(1);
        await AssertTextAsync(one.Output(1), "42");
    }

    [Fact]
    public async Task Edits_InTwoPagesAtOnce_AreBothThereToChooseFrom()
    {
        var (one, other, wire) = await CutOffAsync();
        await one.WriteAsync(1, Edited);
        await other.EditAsync(1, "\"the other's\"");
        await wire.CutAsync();

        await AssertContainsAsync(one.Keeping(1), "changed in another window");
        Assert.Equal(Edited, await one.SourceAsync(1));
        await one.StartAsync(1);
        await AssertContainsAsync(one.Keeping(1), "Not run");
        await one.Keeping(1).GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await one.RunAsync(1);

        await AssertTextAsync(one.Output(1), "42");
        await AssertTextAsync(other.Cell(1).Locator(".cm-line").First, "var answer = 42;");
    }

    [Fact]
    public async Task Text_LongerThanTheOldLimits_IsKeptAndTooLongOneIsRefusedInASentence()
    {
        var page = await OpenAsync(Original);

        await PasteAsync(page, 900_000);
        await page.EditedMark(1).WaitForAsync();
        await page.RunAsync(1);
        await AssertTextAsync(page.Output(1), "900000");

        await PasteAsync(page, 2_000_000);
        await AssertContainsAsync(page.Keeping(1), "A cell can hold 1,000,000 characters");
        await page.StartAsync(1);
        await AssertContainsAsync(page.Keeping(1), "Not run");
        await AssertTextAsync(page.Output(1), "900000");
    }

    // Two pages of one chapter, of which the first hears nothing any more.
    private async Task<(LivePage One, LivePage Other, Wire Wire)> CutOffAsync()
    {
        var chapter = Live.Course.Write(Original);
        var one = await EnterAsync(Live.Player);
        var wire = await one.WireAsync();
        await one.GoToAsync(chapter);
        var other = await one.BesideAsync();
        await other.GoToAsync(chapter);
        wire.IsSilent = true;
        return (one, other, wire);
    }

    // A comment of a length, through the editor itself: a keyboard would take minutes.
    private static async Task PasteAsync(LivePage page, int length)
    {
        await page.SourceAsync(1);
        await page.Cell(1).Locator(".cm-content").EvaluateAsync(
            """
            (content, length) => {
              const { view } = content.cmTile ?? content.cmView;
              const code = `${length}//`;
              view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: code + "x".repeat(length - code.length) } });
            }
            """, length);
    }
}
