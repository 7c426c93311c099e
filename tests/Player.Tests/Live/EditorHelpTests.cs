using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>The compiler's help in the page, against the live session.</summary>
[Collection<LiveCollection>]
public sealed class EditorHelpTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Completion_OfAVariableOfACellThatRan_OffersItsMembersAndWritesTheChosen()
    {
        var page = await OpenAsync("var word = \"concurrent\";", "word");
        await page.RunAsync(1);
        await page.WriteAsync(2, "word.ToUpperInv");

        var list = page.Page.Locator(".cm-tooltip-autocomplete");
        // In the list's first 75 ms a key belongs to the text, and on a busy machine a late answer begins a new list.
        for (var tries = 6; tries > 0 && !(await page.SourceAsync(2)).EndsWith("ant", StringComparison.Ordinal); tries--)
        {
            if ((await page.SourceAsync(2)).EndsWith('\n')) await page.Page.Keyboard.PressAsync("Control+Z");
            await AskAsync(page, "Control+Space", list);
            await AssertContainsAsync(list, "ToUpperInvariant");
            await page.Page.WaitForTimeoutAsync(100);
            await page.Page.Keyboard.PressAsync("Enter");
        }

        Assert.Equal("word.ToUpperInvariant", await page.SourceAsync(2));
    }

    [Fact]
    public async Task Squiggle_UnderWhatDoesNotCompile_GoesWhenItIsMended()
    {
        var page = await OpenAsync("1");
        var squiggle = page.Cell(1).Locator(".cm-lintRange-error");

        await page.WriteAsync(1, "int number = \"no\";");
        await AssertTextAsync(squiggle, "\"no\"");
        await page.Page.Keyboard.PressAsync("F8");
        await AssertContainsAsync(page.Page.Locator(".cm-note"), "CS0029");
        await page.WriteAsync(1, "int number = 42;");

        await AssertHiddenAsync(squiggle);
    }

    [Fact]
    public async Task Pointer_OverAName_ShowsWhatItMeans()
    {
        var page = await OpenAsync("Console.WriteLine(1);");
        await page.RunAsync(1);
        var note = page.Page.Locator(".cm-tooltip-hover .signature");
        var line = (await page.Cell(1).Locator(".cm-line").BoundingBoxAsync())!;

        await page.Page.Mouse.MoveAsync(line.X + 10, line.Y + line.Height / 2);

        await AssertContainsAsync(note, "class System.Console");
    }

    // A question that a busy machine has not answered in its few seconds is not answered at all; a learner asks again.
    private static async Task AskAsync(LivePage page, string key, ILocator answer)
    {
        const int Tries = 6;
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            await page.Page.Keyboard.PressAsync(key);
            try
            {
                await answer.WaitForAsync(new() { Timeout = LivePage.Patience / Tries });
                return;
            }
            catch (TimeoutException) when (attempt < Tries)
            {
                await page.Page.Keyboard.PressAsync("ArrowRight");
            }
        }
    }
}
