using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class StuckTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Stop_OfALoopOutOfReach_OffersARestartThatKeepsEditsAndOutputs()
    {
        var page = await OpenAsync("1", EndlessCells.OutOfReach, "6 * 7", "kept");
        await page.EditAsync(1, "var kept = 41;\nkept");
        await page.RunAsync(1);
        await page.StartAsync(2);
        await AssertContainsAsync(page.Output(2), "running");
        await page.Cell(2).GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        var notice = page.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "A cell does not stop" });
        await AssertVisibleAsync(notice);

        await notice.GetByRole(AriaRole.Button, new() { Name = "Restart" }).ClickAsync();

        await AssertHiddenAsync(notice);
        await AssertTextAsync(page.Output(1), "41");
        await AssertContainsAsync(page.Output(2), "running");
        Assert.Equal("var kept = 41;\nkept", await page.SourceAsync(1));
        await page.RunAsync(3);
        await AssertTextAsync(page.Output(3), "42");
        // The variables are those of the process that is gone, and the page knows a way back to them.
        await page.RunAsync(4);
        await AssertContainsAsync(page.Error(4), "Cells above have not run");
    }
}
