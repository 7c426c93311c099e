using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class StopTests(LiveCourse live) : LiveTest(live)
{
    // Each way to stop, and each thing to stop: how a cell is asked has no part in how it ends, and the kernel's own tests end many more.
    public static IEnumerable<TheoryDataRow<string, string>> Stops =>
    [
        new(EndlessCells.Loop, "the cell's button"),
        new(EndlessCells.Loop, "Escape twice") { Explicit = true },
        new(EndlessCells.Deadlock, "the toolbar's button"),
        new(EndlessCells.Sleep, "Escape twice"),
        new(EndlessCells.Await, "the cell's button") { Explicit = true },
    ];

    [Theory]
    [MemberData(nameof(Stops))]
    public async Task Stop_OfACellThatNeverEnds_EndsItAndKeepsVariables(string endless, string by)
    {
        var page = await OpenAsync("var kept = 41;", endless, "kept + 1");
        await page.RunAsync(1);
        await page.StartAsync(2);
        await AssertContainsAsync(page.Output(2), "running");

        await StopAsync(page, by);

        await page.EndAsync(2, before: 1);
        await AssertContainsAsync(page.Cell(2).Locator(".summary"), "stopped after");
        await AssertHiddenAsync(page.Error(2));
        await page.RunAsync(3);
        await AssertTextAsync(page.Output(3), "42");
    }

    [Fact]
    public async Task Stop_WithCellsThatWait_RunsNoneOfThem()
    {
        var page = await OpenAsync(EndlessCells.Loop, "1", "2");
        await page.Toolbar.GetByRole(AriaRole.Button, new() { Name = "Run all" }).ClickAsync();
        await page.RunningAsync(1);
        await AssertContainsAsync(page.Cell(3).Locator(".summary"), "waits for its turn");

        await StopAsync(page, "the toolbar's button");

        await page.EndAsync(1, before: 0);
        await AssertNoneAsync(page.Page.Locator(".cell.queued"));
        await page.RunAsync(3);
        Assert.Equal((0, 2), (await page.CountAsync(2), await page.CountAsync(3)));
    }

    [Fact]
    public async Task EscapeTwice_InTheEditor_StopsToo()
    {
        var page = await OpenAsync(EndlessCells.Loop);
        await page.WriteAsync(1, EndlessCells.Loop + " // mine");
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await AssertContainsAsync(page.Output(1), "running");

        await StopAsync(page, "Escape twice");

        await page.EndAsync(1, before: 0);
        await AssertContainsAsync(page.Cell(1).Locator(".summary"), "stopped after");
    }

    private static async Task StopAsync(LivePage page, string by)
    {
        if (by == "Escape twice")
        {
            await page.Page.Keyboard.PressAsync("Escape");
            await page.Page.Keyboard.PressAsync("Escape");
            return;
        }
        var place = by == "the toolbar's button" ? page.Toolbar : page.Page.Locator(".cell.running");
        await place.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
    }
}
