using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Figures.Browser;
using NotebookCourse.Tests.Interleaving;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Tests.Figures.Schedules;

public sealed class PlayFigureTests(Chromium chromium)
{
    [Fact]
    public async Task Press_ToTheGoal_SaysSoWithTheSwitchesItTook()
    {
        await using var site = await OpenAsync();

        await Press(site, "A", "B", "B", "B", "A", "A", "A", "B");

        Assert.Equal("Now it ends with 2. That was your goal, with 3 context switches. The fewest possible: 2 context switches. Your schedule: A1 B3 A3 B1.", await Said(site));
        Assert.Equal("2", await site.Page.Locator("tbody tr:last-child td:last-child").TextContentAsync());
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Press_WhatCannotReachTheGoal_SaysSoAtOnceAndUndoTakesItBack()
    {
        await using var site = await OpenAsync();

        await Press(site, "A", "A", "A", "A");
        Assert.Equal("Schedules still possible: 1. Those that reach your goal: 0. You cannot get there any more: undo a step, or start again. Your schedule: A4.", await Said(site));
        Assert.Equal("true", await Button(site, "A").GetAttributeAsync("aria-disabled"));

        await site.Page.ClickAsync("button[value=undo]");
        Assert.Contains("A3.", await Said(site));
        await site.Page.ClickAsync("button[value=again]");
        Assert.Equal("Schedules still possible: 70. Those that reach your goal: 32.", await Said(site));
    }

    [Fact]
    public async Task Keys_WithTheFocusInside_StepAndUndoAndLeaveTheOthersToThePage()
    {
        await using var site = await OpenAsync();
        await site.Page.EvaluateAsync("document.addEventListener('keydown', event => { window.left = (window.left ?? '') + event.key })");
        await Button(site, "A").FocusAsync();

        foreach (var key in (string[])["a", "b", "x", "Backspace", "a"]) await site.Page.Keyboard.PressAsync(key);

        Assert.Contains("Your schedule: A2.", await Said(site));
        Assert.Equal("x", await site.Page.EvaluateAsync<string>("window.left"));
    }

    [Fact]
    public async Task Press_OneWhoWaits_DoesNothing()
    {
        await using var site = await Site.OpenAsync(chromium, CodeOnAPage.Page + Explorer.Explore(Philosophers.LeftFirst(2)).Play(OutcomeKind.Deadlock).ToHtml());

        await Press(site, "A", "A");
        await Button(site, "B").DispatchEventAsync("click");
        Assert.Contains("waits for fork 2", await Button(site, "B").TextContentAsync());
        Assert.Contains("Your schedule: A2.", await Said(site));

        await Press(site, "A", "A");
        await Press(site, "B", "B", "B", "B");
        Assert.Contains("Now it ends with 2. That was not your goal", await Said(site));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Page_AnyWidth_DoesNotScrollSideways(int width)
    {
        await using var site = await Site.OpenAsync(
            chromium, CodeOnAPage.Page + Explorer.Explore(Philosophers.LeftFirst(3)).Play().ToHtml(), options: new() { ViewportSize = new() { Width = width, Height = 800 } });
        await Press(site, "A", "B", "C");

        Assert.Contains("Now it ends in a deadlock", await Said(site));
        Assert.True(await site.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public void Play_OutcomeZero_IsTheGoal() =>
        Assert.Contains("make it end with 0", Explorer.Explore(ExplorerTests.ReadsOneOrZero).Play(0).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Play_OutcomeThatCannotBe_SaysWhichCan() =>
        Assert.Contains("2, 1, but was 7", Assert.Throws<ArgumentException>(() => Explorer.Explore(Programs.UnsafeCounter(2, 1)).Play(outcome: 7)).Message.Replace("1, 2", "2, 1", StringComparison.Ordinal));

    [Fact]
    public void Play_OutcomeNull_IsNamed() =>
        Assert.EndsWith("but was null. (Parameter 'outcome')", Assert.Throws<ArgumentException>(() => Explorer.Explore(Programs.UnsafeCounter(2, 1)).Play(outcome: null)).Message, StringComparison.Ordinal);

    private Task<Site> OpenAsync() => Site.OpenAsync(chromium, CodeOnAPage.Page + Explorer.Explore(Programs.UnsafeCounter(2, 2)).Play(outcome: 2).ToHtml());

    private static async Task Press(Site site, params string[] threads)
    {
        foreach (var thread in threads) await Button(site, thread).ClickAsync();
    }

    private static Microsoft.Playwright.ILocator Button(Site site, string thread) => site.Page.Locator(".nc-turns button", new() { Has = site.Page.Locator($"b:text-is('{thread}')") });

    private static async Task<string?> Said(Site site) => await site.Page.Locator(".nc-said").TextContentAsync();
}
