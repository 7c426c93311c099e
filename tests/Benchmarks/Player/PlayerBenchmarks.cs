using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace NotebookCourse.Benchmarks.Player;

/// <summary>What a learner waits for in the browser, and what the player costs while it waits for the learner.</summary>
public static class PlayerBenchmarks
{
    private const int Times = 10;
    private const string RealChapter = "chapter/08-multiprocessing";

    // Resolves when the browser has painted what stands on the page.
    private const string Painted = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)))";

    /// <summary>Prints the figures.</summary>
    public static async Task RunAsync()
    {
        await using var browser = await PlayerAtWork.BrowserAsync();
        await StartsAsync(browser);
        await MemoryAsync(browser);
        await ChaptersAsync(browser);
        var course = MeasuredCourse.Write();
        try
        {
            await FirstCellsAsync(browser, course.FullName);
            await CellsAsync(browser, course.FullName);
        }
        finally
        {
            course.Delete(recursive: true);
        }
    }

    private static async Task StartsAsync(IBrowser browser) => Print("process start to home page painted, at most 1500 ms", await MedianAsync(async () =>
    {
        var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var start = Stopwatch.GetTimestamp();
        await using var player = await PlayerAtWork.StartAsync(PlayerAtWork.Repository);
        await page.GotoAsync(player.Address.AbsoluteUri);
        await page.WaitForSelectorAsync(".chapters");
        await page.EvaluateAsync(Painted);
        var elapsed = Stopwatch.GetElapsedTime(start);
        await context.CloseAsync();
        return elapsed.TotalMilliseconds;
    }));

    private static async Task MemoryAsync(IBrowser browser)
    {
        await using var player = await PlayerAtWork.StartAsync(PlayerAtWork.Repository);
        var page = await player.OpenAsync(browser, RealChapter);
        await Task.Delay(TimeSpan.FromSeconds(10));
        Print("memory of an idle player with an open chapter, at most 150 MB", player.MemoryBytes / 1e6, "MB");
        Print("memory of the idle kernel that it keeps warm, at most 200 MB", player.KernelMemoryBytes / 1e6, "MB");
        await page.Context.CloseAsync();
    }

    private static async Task ChaptersAsync(IBrowser browser)
    {
        await using var player = await PlayerAtWork.StartAsync(PlayerAtWork.Repository);
        var page = await player.OpenAsync(browser, "");
        var home = page.Url;
        Print("a click on a chapter to its text painted, at most 300 ms", await MedianAsync(async () =>
        {
            await page.GotoAsync(home);
            // Timed in the browser, from its own click to its own paint: the driver of this test takes its time for each.
            await page.EvaluateAsync("() => addEventListener('click', click => sessionStorage.setItem('clicked', performance.timeOrigin + click.timeStamp), true)");
            await page.ClickAsync($"a[href='{RealChapter}']");
            await page.WaitForSelectorAsync("main .cell");
            await page.EvaluateAsync(Painted);
            return await page.EvaluateAsync<double>("() => performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime - Number(sessionStorage.getItem('clicked'))");
        }));
        await page.Context.CloseAsync();
    }

    private static async Task FirstCellsAsync(IBrowser browser, string course) => Print("a click to the first cell's result (warm spare kernel), at most 500 ms", await MedianAsync(async () =>
    {
        await using var player = await PlayerAtWork.StartAsync(course);
        var page = await player.OpenAsync(browser, MeasuredCourse.Chapter);
        await player.WaitForSpareAsync();
        var milliseconds = await new CellOnPage(page, "first").RunAsync();
        await page.Context.CloseAsync();
        return milliseconds;
    }));

    private static async Task CellsAsync(IBrowser browser, string course)
    {
        await using var player = await PlayerAtWork.StartAsync(course);
        var page = await player.OpenAsync(browser, MeasuredCourse.Chapter);
        var warm = new CellOnPage(page, "warm");
        await warm.RunAsync();
        Print("a click to a warm cell's result painted, at most 60 ms", await MedianAsync(warm.RunAsync));
        foreach (var name in new[] { "loop", "lock", "sleep", "await" })
            Print($"Stop of a cell in a {name}, at most 1000 ms", await MedianAsync(new CellOnPage(page, name).StopAsync));
        Print("Restart to ready, at most 2000 ms", await MedianAsync(async () =>
        {
            await warm.RunAsync();
            var start = Stopwatch.GetTimestamp();
            await page.ClickAsync(".toolbar button:has-text('Restart')");
            await warm.RunAsync();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }));
        Print("a dead kernel to the next cell's result, at most 2000 ms", await MedianAsync(async () =>
        {
            await new CellOnPage(page, "death").RunAsync();
            return await warm.RunAsync();
        }));
        await SliderAsync(page);
        await LinesAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task SliderAsync(IPage page)
    {
        var cell = new CellOnPage(page, "knob");
        await cell.RunAsync();
        // Moved once a frame as fast as frames come, for two seconds: what is counted is the frames that were painted.
        var frames = await page.EvaluateAsync<double>("""
            async () => {
              const slider = document.querySelector("input[type=range]"), gaps = [];
              let last = await new Promise(requestAnimationFrame);
              const start = last;
              for (let value = 1; last - start < 2000; value = value % 500 + 1) {
                slider.value = value;
                slider.dispatchEvent(new Event("input", { bubbles: true }));
                const now = await new Promise(requestAnimationFrame);
                gaps.push(now - last);
                last = now;
              }
              return 1000 * gaps.length / (last - start);
            }
            """);
        Print("frames a second while a slider is dragged, at least 30", frames, "");
    }

    private static async Task LinesAsync(IPage page)
    {
        var cell = new CellOnPage(page, "lines");
        await page.EvaluateAsync("() => { window.lags = []; (async () => { for (;;) { const asked = performance.now(); await new Promise(done => setTimeout(done, 20)); lags.push(performance.now() - asked - 20); } })(); }");
        var milliseconds = await cell.RunAsync();
        var lag = await page.EvaluateAsync<double>("() => Math.max(...lags)");
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray();
        var heap = metrics.Single(metric => metric.GetProperty("name").GetString() == "JSHeapUsedSize").GetProperty("value").GetDouble();
        Print($"ten million lines in {milliseconds / 1000:0.0} s: the longest that the page did not answer, at most 200 ms", lag);
        Print("ten million lines: the page's memory (its JavaScript heap), at most 300 MB", heap / 1e6, "MB");
    }

    private static async Task<double> MedianAsync(Func<Task<double>> measure)
    {
        var values = new List<double>();
        for (var time = 0; time < Times; time++) values.Add(await measure());
        values.Sort();
        return (values[(Times - 1) / 2] + values[Times / 2]) / 2;
    }

    private static void Print(string what, double value, string unit = "ms") =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0} {unit}"));
}
