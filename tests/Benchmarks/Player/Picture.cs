using Microsoft.Playwright;

namespace NotebookCourse.Benchmarks.Player;

/// <summary>Takes the picture of the player that stands in the README: a chapter with a chart that this machine has just drawn.</summary>
public static class Picture
{
    private const string Chapter = "chapter/08-multiprocessing";
    private const int Cells = 5;

    /// <summary>Writes the picture.</summary>
    public static async Task RunAsync()
    {
        await using var player = await PlayerAtWork.StartAsync(PlayerAtWork.Repository);
        await using var browser = await PlayerAtWork.BrowserAsync();
        var page = await player.OpenAsync(browser, Chapter, new() { ViewportSize = new() { Width = 1200, Height = 860 }, ColorScheme = ColorScheme.Light });
        for (var cell = 0; cell < Cells; cell++)
        {
            await page.Locator(".cell .run").Nth(cell).ClickAsync();
            await page.Locator(".cell:not(.running):not(.queued) .summary:has-text('ran in')").Nth(cell).WaitForAsync(new() { Timeout = 120_000 });
        }
        await page.Locator(".cell").Nth(Cells - 1).Locator(".nc-chart svg").First.WaitForAsync();
        await page.Locator(".cell").Nth(Cells - 1).EvaluateAsync("cell => scrollTo(0, cell.getBoundingClientRect().top + scrollY - 150)");
        var file = Path.Combine(PlayerAtWork.Repository, "data", "readme", "player.png");
        await page.ScreenshotAsync(new() { Path = file });
        Console.WriteLine($"Wrote {file}");
    }
}
