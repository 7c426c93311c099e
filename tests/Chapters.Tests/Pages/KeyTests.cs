using NotebookCourse.Chapters.Tests.Playing;

namespace NotebookCourse.Chapters.Tests.Pages;

/// <summary>A notebook program lives by its keys: a figure keeps those that do something in it, and gives back all others.</summary>
public sealed class KeyTests(Chromium chromium, PlayedNotebooks played)
{
    private static readonly string[] Keys =
        ["Tab", "Shift+Tab", "Escape", "Enter", "Shift+Enter", "Space", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Control+ArrowUp", "PageDown", "Home", "Backspace", "a", "x"];

    /// <summary>The keys that figures of a kind use, wherever in them the focus is.</summary>
    private static readonly Dictionary<string, string[]> Used = new()
    {
        [".nc-window svg"] = ["ArrowUp", "ArrowLeft", "ArrowRight"],
        [".nc-lanes button"] = ["ArrowLeft", "ArrowRight"],
        [".nc-lanes div"] = ["ArrowLeft", "ArrowRight"],
        [".nc-lanes summary"] = ["ArrowLeft", "ArrowRight"],
        [".nc-turns button"] = ["ArrowLeft", "Backspace", "a"],
        [".nc-turns div"] = ["ArrowLeft", "Backspace", "a"],
    };

    // One of each kind of place that can have the focus, by the kind of figure and the kind of element.
    private const string FindPlaces = """
        () => {
          const kinds = [".nc-window", ".nc-turns", ".nc-lanes", ".nc-steps", ".nc-player", ".nc-chart", ".nc-figure"], found = {};
          for (const element of document.querySelectorAll("button, input, summary, [tabindex='0']")) {
            const figure = element.closest(".nc-figure");
            const name = kinds.find(kind => figure.matches(kind) || figure.querySelector(kind)) + " " + element.tagName.toLowerCase();
            if (element.getClientRects().length) found[name] ??= element;
          }
          for (const [name, element] of Object.entries(found)) element.dataset.place = name;
          addEventListener("keydown", event => window.arrived.push(event.defaultPrevented));
          return Object.keys(found);
        }
        """;

    [Fact]
    public async Task Keys_AnyThatAFigureDoesNotUse_AreGivenBack()
    {
        await using var page = await OpenAsync();

        var places = await page.Page.EvaluateAsync<string[]>(FindPlaces);

        Assert.Empty(Used.Keys.Except(places));
        foreach (var place in places)
        {
            foreach (var key in Keys)
            {
                var expected = Used.GetValueOrDefault(place, []).Contains(key) ? "kept" : "given back";
                Assert.Equal($"{place}, {key}: {expected}", $"{place}, {key}: {await PressAsync(page, place, key)}");
            }
        }
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Click_OnWhatTakesKeys_GivesItTheFocus()
    {
        await using var page = await OpenAsync();

        foreach (var widget in (string[])[".nc-window .nc-ground", ".nc-turns button", ".nc-steps input", ".nc-player input", ".nc-player button"])
        {
            var first = page.Page.Locator(widget).First;
            await first.ClickAsync();
            Assert.True(await first.EvaluateAsync<bool>("element => document.activeElement === element"), $"{widget} has no focus after a click");
        }
    }

    private async Task<HostPage> OpenAsync()
    {
        var page = await HostPage.OpenAsync(chromium, new(PlotlyPlace.BesideTheCourse, AmdLoader: false));
        var outputs = await ChapterFigures.OfAsync(played);
        await page.ShowAsync(outputs.Select((html, place) => new HostOutput(place, html, IsLate: false, IsLikeJupyter: false)));
        foreach (var (place, _) in outputs.Index())
            await page.LookAtAsync(place);
        return page;
    }

    private static async Task<string> PressAsync(HostPage page, string place, string key)
    {
        await page.Page.EvaluateAsync("place => { window.arrived = []; document.querySelector(`[data-place='${place}']`).focus(); }", place);
        await page.Page.Keyboard.PressAsync(key);
        // The last to arrive: a modifier is a key of its own and comes first.
        return await page.Page.EvaluateAsync<string>("key => arrived.length < key.split('+').length ? 'kept' : arrived.at(-1) ? 'spoiled' : 'given back'", key);
    }
}
