using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>The course itself, as it is delivered: its first chapter has knobs, figures and an exercise. The others are played without a page.</summary>
[Collection<ReadingCollection>]
public sealed partial class ReadingTests(LiveCourse live) : LiveTest(live)
{
    private const float Minutes = 60_000;

    [Fact]
    public async Task RunAll_OfTheFirstChapter_CompletesEveryCell()
    {
        using var learner = new Storage.TemporaryData();
        await using var player = await LivePlayer.StartAsync(Repository.At(), learner.Folder.Root);
        var page = await EnterAsync(player);
        await page.Page.Locator("a[href='chapter/00-start-here']").First.ClickAsync();
        await page.LiveAsync();
        var cells = page.Page.Locator(".cell");

        await page.Toolbar.GetByRole(AriaRole.Button, new() { Name = "Run all" }).ClickAsync();

        // Cells run in their order and the first that fails ends it, so when the last has an end, or none waits, all is over.
        await AssertVisibleAsync(page.Page.Locator(".cell.running, .cell.queued").First);
        await Assertions.Expect(page.Page.Locator(".cell.running, .cell.queued")).ToHaveCountAsync(0, new() { Timeout = 8 * Minutes });
        await AssertNoneAsync(page.Page.Locator(".cell .error"));
        Assert.All(await cells.Locator(".summary").AllTextContentsAsync(), summary => Assert.Matches(Completed(), summary));
        // A stub runs to its end too, and is told what it lacks.
        await AssertVisibleAsync(page.Page.Locator(".cell.exercise > .outputs", new() { HasTextString = "Not yet" }).First);
        await AssertNoneAsync(page.Page.Locator(".cell.exercise .solved"));
    }

    [GeneratedRegex(@"^run \d+ · ran in ")]
    private static partial Regex Completed();
}
