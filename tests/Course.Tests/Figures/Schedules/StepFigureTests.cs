using NotebookCourse.Figures;
using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Figures.Browser;
using NotebookCourse.Tests.Interleaving.Seeing;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Tests.Figures.Schedules;

public sealed class StepFigureTests(Chromium chromium)
{
    private const string Locking = """
        object left = new(), right = new();
        return Scenario.Of(
            () => { lock (left) { lock (right) { } } },
            () => { lock (right) { lock (left) { } } });
        """;

    [Fact]
    public void StepThrough_LostUpdate_TellsStepsWithTheirLinesAndTheEnd()
    {
        var figure = Lost();

        Assert.Equal("1. B: read n: 0 (line 4: int seen = n;)\n2. A: read n: 0 (line 4: int seen = n;)\n3. A: write n: 1 (line 5: n = seen + by;)\n4. B: write n: 10 (line 5: n = seen + by;)", figure.Alternative);
        Assert.Equal("4 steps and 2 context switches: it ends with 10. The left and right arrow keys step back and forward.", figure.Caption);
    }

    [Fact]
    public async Task ArrowKeys_ForwardAndBack_MarkTheLineAndShowWhatVariablesHold()
    {
        await using var site = await OpenAsync(Lost());
        await site.Page.Locator(".nc-steering button").Nth(1).FocusAsync();

        await site.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(["▶ 4     int seen = n;|by = 1", "▶ 5     n = seen + by;|by = 10 seen = 0"], [await Marked(site, 0), await Marked(site, 1)]);
        Assert.Equal("Step 1 of 4, B: read n: 0.", await Text(site, ".nc-told"));

        await site.Page.Keyboard.PressAsync("ArrowRight");
        await site.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("n = 1 (was 0)", await Text(site, ".nc-shared .nc-new"));
        Assert.Equal("has ended", await Text(site, ".nc-thread:first-child .nc-who span") is { } who ? who[^"has ended".Length..] : "");

        await site.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("▶ 5     n = seen + by;|by = 1 seen = 0", await Marked(site, 0));
        Assert.Equal("Step 2 of 4, A: read n: 0.", await Text(site, ".nc-told"));
    }

    [Fact]
    public void Chart_EndThatIsASentence_StandsInQuotesWithoutItsFullStop()
    {
        var found = Explorer.Explore(() =>
        {
            var n = new Shared<int>("n");
            return Scenario.Of(() => n.Value = 1).Giving(() => "Nobody took these: 1, 2.");
        });

        Assert.Equal("1 step and no context switch: it ends with “Nobody took these: 1, 2”.", found.Shortest("Nobody took these: 1, 2.").Chart().Caption);
    }

    [Fact]
    public void Chart_SeveralRacesOfOneLine_TellsThemOnce()
    {
        const string Using = """
            int n = 0;
            void Use() { n++; n--; }
            return Scenario.Of(Use, Use).Giving(() => n);
            """;
        var caption = Explorer.Explore(PlainCode.Compile(Using)).Chart().Caption;

        Assert.Contains("Data race: A reads and writes n", caption, StringComparison.Ordinal);
        Assert.Equal(2, caption.Split("while B").Length);
    }

    [Fact]
    public void StepThrough_RacesWereFound_NamesThem()
    {
        var html = Lost().ToHtml();

        Assert.Contains("class=\"nc-races\"", html, StringComparison.Ordinal);
        Assert.Contains("line 5: n = seen", html[html.IndexOf("nc-races", StringComparison.Ordinal)..html.IndexOf("<figcaption>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forward_ToTheEnd_SaysHowItEnds()
    {
        await using var site = await OpenAsync(Lost());
        var forward = site.Page.Locator(".nc-steering button").Nth(1);

        for (var step = 0; step < 4; step++) await forward.ClickAsync();

        Assert.Equal("Step 4 of 4, B: write n: 10. Then it ends with 10.", await Text(site, ".nc-told"));
        Assert.Equal("n = 10 (was 1)", await Text(site, ".nc-shared .nc-new"));
        Assert.Equal("true", await forward.GetAttributeAsync("aria-disabled"));
        Assert.Equal("took this step; has ended", await Text(site, ".nc-acting .nc-who span"));
    }

    [Fact]
    public async Task Deadlock_AtItsEnd_ShowsWhoWaitsForWhom()
    {
        await using var site = await OpenAsync(Explorer.Explore(PlainCode.Compile(Locking)).Shortest(OutcomeKind.Deadlock).StepThrough());
        Assert.False(await site.Page.Locator(".nc-stuck").IsVisibleAsync());

        await site.Page.Locator("input[type=range]").FocusAsync();
        await site.Page.Keyboard.PressAsync("End");

        Assert.Equal(["A waits for right, which B holds", "B waits for left, which A holds"], await site.Page.Locator(".nc-stuck li").AllTextContentsAsync());
        Assert.Equal(["lock (right)", "lock (left)"], await site.Page.Locator(".nc-next mark").AllTextContentsAsync());
    }

    [Fact]
    public async Task Lanes_TwoThreadsInOneLine_MarkThePartOfEach()
    {
        await using var site = await OpenAsync(Explorer.Explore(PlainCode.Compile("int n = 0; return Scenario.Of(() => n++, () => n--).Giving(() => n);")).Shortest(1).StepThrough());

        Assert.Equal(["n++", "n--"], await site.Page.Locator(".nc-next mark").AllTextContentsAsync());
    }

    [Fact]
    public async Task Lanes_CodeIsNotKnown_ListTheStepsOfTheThread()
    {
        await using var site = await OpenAsync(Explorer.Replay(Programs.UnsafeCounter(2, 1), "A1 B2 A1").StepThrough());

        await site.Page.Locator(".nc-steering button").Nth(1).ClickAsync();

        Assert.Equal(["read count", "write count", "read count", "write count"], await site.Page.Locator(".nc-row code").AllTextContentsAsync());
        Assert.Equal(["write count", "read count"], await site.Page.Locator(".nc-next code").AllTextContentsAsync());
    }

    [Fact]
    public async Task Page_WithoutScripts_ShowsTheStepsAsATable()
    {
        await using var site = await Site.OpenAsync(chromium, CodeOnAPage.Page + Lost().ToHtml(), options: new() { JavaScriptEnabled = false });

        Assert.False(await site.Page.Locator(".nc-steering").IsVisibleAsync());
        Assert.Equal(5, await site.Page.Locator("details tbody tr").CountAsync());
        Assert.True(await site.Page.Locator("details table").IsVisibleAsync());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Page_AnyWidth_DoesNotScrollSideways(int width)
    {
        await using var site = await Site.OpenAsync(chromium, CodeOnAPage.Page + Lost().ToHtml(), options: new() { ViewportSize = new() { Width = width, Height = 800 } });
        await site.Page.Locator("summary").ClickAsync();

        Assert.True(await site.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public void StepThrough_ValueThatReadsLikeMarkup_IsText()
    {
        var program = PlainCode.Compile($"string text = \"\"; return Scenario.Of(() => text += {System.Text.Json.JsonSerializer.Serialize(SampleFigures.Hostile)}, () => text += \"b\").Giving(() => text.Length);");

        var html = Explorer.Explore(program).Replay("A2 B2").StepThrough().ToHtml();

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</script>").Length - 1);
    }

    private static StepFigure Lost() => Explorer.Explore(PlainCode.Compile(CodeOnAPage.Counting)).Replay("B1 A2 B1").StepThrough();

    private Task<Site> OpenAsync(StepFigure figure) => Site.OpenAsync(chromium, CodeOnAPage.Page + figure.ToHtml());

    private static async Task<string?> Text(Site site, string selector) => await site.Page.Locator(selector).TextContentAsync();

    private static async Task<string> Marked(Site site, int lane)
    {
        var its = site.Page.Locator(".nc-thread").Nth(lane);
        return $"{string.Join(' ', await its.Locator(".nc-next > span, .nc-next > code").AllTextContentsAsync())}|{string.Join(' ', await its.Locator(".nc-own > span").AllTextContentsAsync())}";
    }
}
