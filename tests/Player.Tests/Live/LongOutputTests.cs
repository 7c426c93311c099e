using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed partial class LongOutputTests(LiveCourse live) : LiveTest(live)
{
    // Many times what the page keeps; the larger takes its time.
    public static IEnumerable<TheoryDataRow<int>> Many => [new(1_000_000), new(10_000_000) { Explicit = true }];

    [Theory]
    [MemberData(nameof(Many))]
    public async Task MillionsOfLines_WhileTheyCome_LeaveThePageAtWorkAndAreAllThereToSave(int lines)
    {
        // They are the numbers from 0 on, so each says where it stands.
        var page = await OpenAsync($"for (var i = 0; i < {lines}; i++) Console.WriteLine(i);", "\"old\"");
        await page.StartAsync(1);
        await AssertContainsAsync(page.Output(1).Locator(".gap"), "lines left out");

        // Meanwhile the page answers by itself, and the player answers the page.
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await AssertVisibleAsync(page.Page.Locator("html[data-theme=dark]"));
        await page.EditAsync(2, "\"new\"");
        await page.EndAsync(1, before: 0);

        var texts = page.Output(1).Locator("pre.text");
        await Assertions.Expect(texts).ToHaveCountAsync(2);
        await Assertions.Expect(texts.First).ToContainTextAsync(new Regex(@"^0\n1\n2\n"));
        await Assertions.Expect(texts.Last).ToContainTextAsync(new Regex($@"{lines - 2}\n{lines - 1}\s*$"));
        var shown = (await texts.AllTextContentsAsync()).Sum(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var gap = LeftOut().Match((await page.Output(1).Locator(".gap").TextContentAsync())!).Groups[1].Value;
        Assert.InRange(shown, 100, 20_000);
        // A line that is cut stands at either end of the gap.
        Assert.InRange(int.Parse(gap, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) + shown, lines - 2, lines + 2);
        await AssertSavedWholeAsync(page, lines);
    }

    private static async Task AssertSavedWholeAsync(LivePage page, int lines)
    {
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Output(1).GetByRole(AriaRole.Link, new() { Name = "Save all of it" }).ClickAsync());

        Assert.EndsWith("-cell-2.txt", download.SuggestedFilename, StringComparison.Ordinal);
        var next = 0;
        await foreach (var line in File.ReadLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken))
        {
            if (int.Parse(line, CultureInfo.InvariantCulture) != next) Assert.Fail($"Line {next + 1} holds {line}.");
            next++;
        }
        Assert.Equal(lines, next);
    }

    [GeneratedRegex("([0-9,]+) lines left out")]
    private static partial Regex LeftOut();
}
