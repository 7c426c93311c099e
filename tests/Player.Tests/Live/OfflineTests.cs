using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>Every test of the live player refuses what leads to other machines; these make sure that such a test can fail, and go everywhere once.</summary>
[Collection<LiveCollection>]
public sealed class OfflineTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Everything_ThatPagesLoad_ComesFromThePlayer()
    {
        var page = await OpenAsync(
            SmallCourse.Import,
            "new BarChart(\"One\", \"size\", \"cm\", [new Bar(\"bar\", 2, 1, 3)], \"A caption.\")",
            "#!mermaid\n\ngraph LR; a --> b");
        foreach (var cell in Enumerable.Range(1, 3)) await page.RunAsync(cell);
        await AssertVisibleAsync(page.Output(2).Locator(".nc-chart svg").First);
        await AssertVisibleAsync(page.Output(3).Locator("svg"));
        await page.EditAsync(1, "1");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "My runs" }).ClickAsync();
        await AssertVisibleAsync(page.Page.GetByRole(AriaRole.Heading, new() { Name = "What you have measured" }));
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "NotebookCourse" }).ClickAsync();
        await AssertVisibleAsync(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Learn concurrency by running it" }));

        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("new Image().src = 'http://elsewhere.test/picture.png'")]
    [InlineData("fetch('http://elsewhere.test/data.json').catch(() => {})")]
    [InlineData("new WebSocket('ws://elsewhere.test/socket')")]
    [InlineData("location.href = 'http://elsewhere.test/'")]
    public async Task Request_ToAnotherMachine_IsRefusedAndSeenByTheTest(string script)
    {
        var page = await LivePage.OpenAsync(await Live.Browser.OpenAsync());
        await page.EnterAsync(Live.Player);

        await page.Page.EvaluateAsync($"() => {{ {script}; }}");

        Assert.Contains("elsewhere.test", await page.Complaint, StringComparison.Ordinal);
        await page.Page.Context.CloseAsync();
    }
}
