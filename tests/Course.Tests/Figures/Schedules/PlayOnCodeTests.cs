using NotebookCourse.Figures;
using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Figures.Browser;
using NotebookCourse.Tests.Interleaving.Seeing;
using NotebookCourse.Topics.Deadlocks;

namespace NotebookCourse.Tests.Figures.Schedules;

/// <summary>The reader as the scheduler of code whose lines are known.</summary>
public sealed class PlayOnCodeTests(Chromium chromium)
{
    private const string Starting = """
        int n = 0;
        void Count() => n++;
        return Scenario.Of(() => Task.Run(Count).Wait(), () => n = 5).Giving(() => n);
        """;

    // Whatever the first thread has seen, it goes on alike.
    private const string Looking = """
        int n = 0, last = 0;
        return Scenario.Of(
            () =>
            {
                int first = n;
                last = 7;
            },
            () =>
            {
                n = 1;
                last = 3;
            }).Giving(() => last);
        """;

    [Fact]
    public async Task Press_Threads_MarksTheLinesAndShowsSharedVariablesAndLocals()
    {
        await using var site = await OpenAsync(CodeOnAPage.Counting, 10);
        Assert.Equal(["▶ 4     int seen = n;|by = 1", "▶ 4     int seen = n;|by = 10"], [await Marked(site, 0), await Marked(site, 1)]);

        await Press(site, "B", "A");
        Assert.Equal(["▶ 5     n = seen + by;|by = 1 seen = 0", "▶ 5     n = seen + by;|by = 10 seen = 0"], [await Marked(site, 0), await Marked(site, 1)]);
        Assert.Equal("A|took this step; will write n", $"{await Text(site, ".nc-acting .nc-who b")}|{await Text(site, ".nc-acting .nc-who span")}");
        Assert.Equal("B", await Text(site, ".nc-dim .nc-who b"));
        Assert.Equal("✓4    int seen = n;just ran", await Text(site, ".nc-ran"));

        await Press(site, "A");
        Assert.Equal("n = 1 (was 0)", await Text(site, ".nc-shared .nc-new"));
        Assert.Equal("took this step; has ended", await Text(site, ".nc-acting .nc-who span"));

        await Press(site, "B");
        Assert.Equal("n = 10 (was 1)", await Text(site, ".nc-shared .nc-new"));
        Assert.Equal(0, await site.Page.Locator(".nc-next, .nc-dim").CountAsync());
        Assert.StartsWith("Now it ends with 10. That was your goal, with 2 context switches.", await Text(site, ".nc-said"), StringComparison.Ordinal);
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task LeftArrow_WithTheFocusInside_TakesTheStepBackOnTheCodeToo()
    {
        await using var site = await OpenAsync(CodeOnAPage.Counting, 10);
        await Press(site, "A", "A");
        Assert.Equal("n = 1 (was 0)", await Text(site, ".nc-shared .nc-new"));

        await site.Page.Keyboard.PressAsync("ArrowLeft");

        Assert.Equal("▶ 5     n = seen + by;|by = 1 seen = 0", await Marked(site, 0));
        Assert.Equal("n = 0", (await Text(site, ".nc-shared > span"))?.Trim());
        Assert.EndsWith("Your schedule: A1.", await Text(site, ".nc-said"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CodeOnAPage.Counting)]
    [InlineData(Starting)]
    [InlineData(Looking)]
    public async Task Press_AnyWay_ShowsAfterEachStepWhatTheStepViewShows(string program)
    {
        var found = Explorer.Explore(PlainCode.Compile(program));
        await using var site = await Site.OpenAsync(chromium, CodeOnAPage.Page + found.Play().ToHtml());
        foreach (var schedule in found.Classes.Select(each => each.Shortest.ToString()))
        {
            await site.Page.Locator("button[value=again]").DispatchEventAsync("click");
            await using var stepped = await Site.OpenAsync(chromium, CodeOnAPage.Page + found.Replay(schedule).StepThrough().ToHtml());
            foreach (var thread in schedule.Split(' ').SelectMany(part => Enumerable.Repeat(part[..1], int.Parse(part[1..], System.Globalization.CultureInfo.InvariantCulture))))
            {
                await Press(site, thread);
                await stepped.Page.Locator(".nc-steering button").Nth(1).ClickAsync();

                Assert.Equal(await Shown(stepped), await Shown(site));
            }
        }
    }

    // The two schedules lead to places from which all goes on alike; the tree has one of them.
    [Fact]
    public async Task Press_TwoWaysToOnePlace_ShowsTheLocalsOfTheWayThatWasTaken()
    {
        await using var site = await Site.OpenAsync(chromium, CodeOnAPage.Page + Explorer.Explore(PlainCode.Compile(Looking)).Play().ToHtml());

        await Press(site, "A", "B");
        Assert.EndsWith("|first = 0", await Marked(site, 0), StringComparison.Ordinal);

        await site.Page.ClickAsync("button[value=again]");
        await Press(site, "B", "A");
        Assert.EndsWith("|first = 1", await Marked(site, 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_OnCode_AreATableUnderData()
    {
        await using var site = await OpenAsync(CodeOnAPage.Counting, 10);
        await Press(site, "A", "B");
        Assert.False(await site.Page.Locator(".nc-schedule").IsVisibleAsync());

        await site.Page.Locator("summary").ClickAsync();

        Assert.Equal(["Step", "A", "B", "n"], await site.Page.Locator(".nc-schedule th[scope=col]").AllTextContentsAsync());
        Assert.Equal(["", "read n: 0", "0"], await site.Page.Locator(".nc-schedule tbody tr:last-child td").AllTextContentsAsync());
    }

    [Fact]
    public void Play_CodeIsNotKnown_HasNoLanes() =>
        Assert.DoesNotContain("nc-lanes", Explorer.Explore(Philosophers.LeftFirst(2)).Play().ToHtml(), StringComparison.Ordinal);

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Page_AnyWidth_DoesNotScrollSideways(int width)
    {
        await using var site = await Site.OpenAsync(chromium, CodeOnAPage.Page + Played(CodeOnAPage.Counting, 10).ToHtml(), options: new() { ViewportSize = new() { Width = width, Height = 800 } });
        await Press(site, "A", "B", "A");

        Assert.True(await site.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public void Play_ValueThatReadsLikeMarkup_IsText()
    {
        var program = PlainCode.Compile($"string text = \"\"; return Scenario.Of(() => {{ var mine = {System.Text.Json.JsonSerializer.Serialize(SampleFigures.Hostile)}; text += mine; }}, () => text += \"b\").Giving(() => text.Length);");

        var html = Explorer.Explore(program).Play().ToHtml();

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</script>").Length - 1);
    }

    private static PlayFigure Played(string program, int goal) => Explorer.Explore(PlainCode.Compile(program)).Play(goal);

    private Task<Site> OpenAsync(string program, int goal) => Site.OpenAsync(chromium, CodeOnAPage.Page + Played(program, goal).ToHtml());

    private static async Task Press(Site site, params string[] threads)
    {
        foreach (var thread in threads) await site.Page.Locator(".nc-turns button", new() { Has = site.Page.Locator($"b:text-is('{thread}')") }).ClickAsync();
    }

    private static async Task<string?> Text(Site site, string selector) => await site.Page.Locator(selector).TextContentAsync();

    private static async Task<string> Marked(Site site, int lane)
    {
        var its = site.Page.Locator(".nc-thread").Nth(lane);
        return $"{string.Join(' ', await its.Locator(".nc-next > span, .nc-next > code").AllTextContentsAsync())}|{string.Join(' ', await its.Locator(".nc-own > span").AllTextContentsAsync())}";
    }

    // What the lanes say; which variable is found first depends on the schedule.
    private static async Task<string> Shown(Site site) => string.Join('\n', (string[])
    [
        .. await site.Page.Locator(".nc-who").AllTextContentsAsync(),
        .. await site.Page.Locator(".nc-next, .nc-ran").AllTextContentsAsync(),
        .. await site.Page.Locator(".nc-own > span").AllTextContentsAsync(),
        .. (await site.Page.Locator(".nc-shared > span").AllTextContentsAsync()).Order(StringComparer.Ordinal),
    ]);
}
