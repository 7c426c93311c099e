namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class StaleTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Edit_OfACellAbove_MarksWhatUsesItUntilItHasRunAgain()
    {
        var page = await OpenAsync("var a = 1;", "var b = a + 1;", "b", "\"apart\"");
        foreach (var cell in Enumerable.Range(1, 4)) await page.RunAsync(cell);

        await page.EditAsync(1, "var a = 10;");

        foreach (var cell in Enumerable.Range(1, 3)) await AssertVisibleAsync(page.StaleMark(cell));
        await AssertHiddenAsync(page.StaleMark(4));

        await page.RunAsync(1);
        await AssertHiddenAsync(page.StaleMark(1));
        await AssertVisibleAsync(page.StaleMark(3));
        await page.RunAsync(2);
        await page.RunAsync(3);
        await AssertNoneAsync(page.Page.Locator(".mark.stale"));
        await AssertTextAsync(page.Output(3), "11");
    }

    [Fact]
    public async Task Edit_TakenBack_LeavesNothingOutOfDate()
    {
        var page = await OpenAsync("var a = 1;", "a + 1");
        await page.RunAsync(1);
        await page.RunAsync(2);

        await page.EditAsync(1, "var a = 10;");
        await AssertVisibleAsync(page.StaleMark(2));
        await page.WriteAsync(1, "var a = 1;");

        await AssertNoneAsync(page.Page.Locator(".mark.stale"));
        await AssertHiddenAsync(page.EditedMark(1));
    }
}
