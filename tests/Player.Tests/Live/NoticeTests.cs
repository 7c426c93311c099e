using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class NoticeTests(LiveCourse live) : LiveTest(live)
{
    private const int Files = 20, Height = 720;

    [Theory]
    [InlineData(390)]
    [InlineData(1100)]
    public async Task Notices_OfManyBrokenFiles_LeaveMostOfTheWindowAndCanAllBeReached(int width)
    {
        var chapter = Live.Course.Write("1");
        var edits = Directory.CreateDirectory(Path.Combine(Live.Course.Data, "edits", chapter)).FullName;
        for (var file = 0; file < Files; file++) await File.WriteAllTextAsync(Path.Combine(edits, $"{file}.json"), "{ half", TestContext.Current.CancellationToken);

        var page = await OpenAsync(Live.Player, chapter);
        await page.Page.SetViewportSizeAsync(width, Height);

        var notices = page.Page.Locator(".head .notice");
        await Assertions.Expect(notices).ToHaveCountAsync(Files);
        var head = await page.Page.EvaluateAsync<double>("() => document.querySelector('.head .notices').getBoundingClientRect().bottom - document.querySelector('.head').getBoundingClientRect().top");
        Assert.InRange(head, 50, Height / 2);
        await notices.Last.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(notices).ToHaveCountAsync(Files - 1);
    }
}
