using System.Globalization;
using Microsoft.Playwright;
using NotebookCourse.Experiments;
using NotebookCourse.Tests.Figures.Browser;
using NotebookCourse.Topics.Turtles;
using NotebookCourse.Topics.Turtles.Figures;

namespace NotebookCourse.Tests.Topics.Turtles.Figures;

public sealed class TurtleWindowTests(Chromium chromium)
{
    private const int Scripts = 1_000, LongestScript = 24;

    // Presses all keys of each script on the ground, and gives the path that is drawn then.
    private const string Play = """
        scripts => scripts.map(script => {
          document.querySelector(".nc-keys button[data-key='']").click();
          const ground = document.querySelector(".nc-ground");
          for (const key of script) ground.dispatchEvent(new KeyboardEvent("keydown", { key: "Arrow" + key, bubbles: true, cancelable: true }));
          return document.querySelector(".nc-trail").getAttribute("points");
        })
        """;

    [Fact]
    public void ToHtml_WithoutScript_IsAStillOfTheDecksWindow()
    {
        var figure = new Turtle().Open();

        Assert.Equal("Event Handling 101", figure.Title);
        Assert.Equal("The turtle stands at (0, 0) and looks towards 0°.", figure.Alternative);
        Assert.Contains("<div class=\"nc-keys\" hidden>", figure.ToHtml());
        Assert.Contains("background: lightblue", figure.ToHtml());
    }

    // One page for all that needs a browser.
    [Fact]
    public async Task Keys_RealAndInvented_SteerTheSameTurtleAsTheLibrary()
    {
        await using var site = await Site.OpenAsync(
            chromium,
            "<!doctype html><meta charset='utf-8'><meta name='viewport' content='width=device-width'>" + new Turtle().Open().ToHtml() + "<div style='height:3000px'></div>",
            options: new() { ReducedMotion = ReducedMotion.Reduce });

        await ByKeyboardAsync(site);
        await ByButtonsAsync(site);
        await ByScriptsAsync(site);

        Assert.Empty(site.Errors);
    }

    private static async Task ByKeyboardAsync(Site site)
    {
        var page = site.Page;
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(PointsOf(new Turtle()), await PointsAsync(site));

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("application", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('role')"));
        foreach (var key in (string[])["ArrowUp", "ArrowLeft", "ArrowUp", "ArrowRight", "a"]) await page.Keyboard.PressAsync(key);

        Assert.Equal(PointsOf(KeyScript.Parse("Up Left Up Right").Play()), await PointsAsync(site));
        Assert.Equal("Key 4, Right: the turtle stands at (93.3, 25) and looks towards 0°.", await SaidAsync(site));
        Assert.Equal(5, await page.Locator("tbody tr").CountAsync());
        Assert.Equal("0s", await page.Locator(".nc-turtle").EvaluateAsync<string>("turtle => getComputedStyle(turtle).transitionDuration"));
        Assert.Equal(0, await page.EvaluateAsync<double>("() => scrollY"));
    }

    private static async Task ByButtonsAsync(Site site)
    {
        await site.Page.Locator(".nc-keys button[data-key='']").ClickAsync();
        Assert.Equal("The turtle stands at (0, 0) and looks towards 0°.", await SaidAsync(site));
        Assert.Equal(1, await site.Page.Locator("tbody tr").CountAsync());

        // A click focuses the ground, and the keys go there.
        await site.Page.Locator(".nc-ground").ClickAsync();
        await site.Page.Keyboard.PressAsync("ArrowLeft");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Up" }).ClickAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Right" }).ClickAsync();

        Assert.Equal(PointsOf(KeyScript.Parse("Left Up Right").Play()), await PointsAsync(site));
    }

    private static async Task ByScriptsAsync(Site site)
    {
        var random = new SplitMix64(11);
        TurtleKey[][] scripts = [.. Enumerable.Range(0, Scripts).Select(_ =>
            Enumerable.Range(0, random.Next(0, LongestScript)).Select(_ => (TurtleKey)random.Next(0, 2)).ToArray())];

        var drawn = await site.Page.EvaluateAsync<string[]>(Play, scripts.Select(keys => keys.Select(key => $"{key}").ToArray()).ToArray());

        foreach (var (keys, points) in scripts.Zip(drawn))
        {
            var turtle = new Turtle();
            foreach (var key in keys) turtle.Press(key);
            // As doubles, to the last bit.
            Assert.Equal(PointsOf(turtle), Parse(points));
        }
    }

    private static (double X, double Y)[] PointsOf(Turtle turtle) => [.. turtle.Path.Select(point => (point.X, point.Y))];

    private static async Task<(double X, double Y)[]> PointsAsync(Site site) => Parse((await site.Page.Locator(".nc-trail").GetAttributeAsync("points"))!);

    private static (double X, double Y)[] Parse(string points) => [.. points.Split(' ').Select(point => point.Split(','))
        .Select(parts => (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture)))];

    private static async Task<string?> SaidAsync(Site site) => await site.Page.Locator(".nc-said").TextContentAsync();
}
