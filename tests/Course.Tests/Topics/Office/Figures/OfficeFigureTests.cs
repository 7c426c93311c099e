using Microsoft.Playwright;
using NotebookCourse.Figures;
using NotebookCourse.Tests.Figures.Browser;
using NotebookCourse.Topics.Office;
using NotebookCourse.Topics.Office.Figures;

namespace NotebookCourse.Tests.Topics.Office.Figures;

public sealed class OfficeFigureTests(Chromium chromium)
{
    private const string Page = "<!doctype html><meta charset='utf-8'><meta name='viewport' content='width=device-width'><style>body { margin: 0 }</style>";

    private static readonly OfficeDay Day = OfficeDay.Simulate(12, 0.5);

    [Fact]
    public void ToHtml_WithoutScript_IsAStillWithItsWords()
    {
        var figure = Day.Play();

        Assert.Contains($"<p class=\"nc-said\">{Html.Text(figure.Alternative)}</p>", figure.ToHtml());
        Assert.Contains("<div class=\"nc-player\" hidden>", figure.ToHtml());
        Assert.Matches("^After \\d+:\\d\\d\u00a0min, working at the desk: \\d+. ", figure.Alternative);
    }

    // What the script says and where it puts them is what the library says: at every moment of the slider.
    [Fact]
    public async Task Slider_AnyMoment_ShowsWhatWasRecorded()
    {
        await using var site = await OpenAsync();

        foreach (var time in (int[])[0, 60, 615, 1_240, 1_800])
        {
            await SlideTo(site, time);

            int At(ClerkState state) => Day.Clerks.Count(spans => spans.First(span => span.Start <= time && time < span.End).State == state);
            var words = $"After {time / 60}:{time % 60:00}\u00a0min, working at the desk: {At(ClerkState.Works)}. Waiting for an answer: {At(ClerkState.AwaitsAnswer)}. Copying: {At(ClerkState.Copies)}. In line: {At(ClerkState.StandsInLine)}. Forms finished: {Day.Done.Count(done => done <= time)}.";
            Assert.Equal(words, await Said(site));
            Assert.Equal(At(ClerkState.StandsInLine), await site.Page.Locator(".nc-clerk.nc-in-line").CountAsync());
        }
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Play_ThenPause_LetsTimePassAndStop()
    {
        await using var site = await OpenAsync();
        var button = site.Page.Locator(".nc-player button");

        await button.ClickAsync();
        Assert.Equal("Pause", await button.TextContentAsync());
        // It begins at the beginning, and goes on by itself.
        await site.Page.WaitForFunctionAsync("() => { const value = +document.querySelector('.nc-player input').value; return value > 0 && value < 600 }");
        await button.ClickAsync();

        Assert.Equal("Play", await button.TextContentAsync());
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Play_ToTheEnd_StopsThereAndBeginsAgain()
    {
        await using var site = await OpenAsync();
        await SlideTo(site, 1_795);

        await site.Page.Locator(".nc-player button").ClickAsync();
        await site.Page.WaitForFunctionAsync("() => +document.querySelector('.nc-player input').value === 1800 && document.querySelector('.nc-player button').textContent === 'Play'");
        await site.Page.Locator(".nc-player button").ClickAsync();

        await site.Page.WaitForFunctionAsync("() => +document.querySelector('.nc-player input').value < 600");
    }

    [Fact]
    public async Task Keys_OnTheSlider_StepThroughTime()
    {
        await using var site = await OpenAsync();
        await SlideTo(site, 600);

        await site.Page.Locator(".nc-player input").PressAsync("ArrowRight");

        Assert.StartsWith("After 10:05\u00a0min, working", await Said(site));
        Assert.Equal("10:05", await site.Page.Locator(".nc-player input").GetAttributeAsync("aria-valuetext"));
    }

    [Fact]
    public async Task Play_WhereMotionIsUnwanted_GoesInStepsOfAMinute()
    {
        await using var site = await OpenAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        Assert.Equal("0s", await site.Page.Locator(".nc-clerk").First.EvaluateAsync<string>("clerk => getComputedStyle(clerk).transitionDuration"));
        await site.Page.Locator(".nc-player button").ClickAsync();

        await site.Page.WaitForFunctionAsync("() => +document.querySelector('.nc-player input').value > 0");
        Assert.Equal(0, int.Parse(await site.Page.Locator(".nc-player input").InputValueAsync(), null) % 60);
    }

    private Task<Site> OpenAsync(BrowserNewPageOptions? options = null) => Site.OpenAsync(chromium, Page + Day.Play().ToHtml(), options: options);

    private static async Task SlideTo(Site site, int time) => await site.Page.Locator(".nc-player input").EvaluateAsync(
        "(slider, time) => { slider.value = time; slider.dispatchEvent(new Event('input')) }", time);

    private static async Task<string?> Said(Site site) => await site.Page.Locator(".nc-said").TextContentAsync();
}
