using Microsoft.Playwright;
using NotebookCourse.Benchmarks.Player;
using NotebookCourse.Topics.Turtles;
using NotebookCourse.Topics.Turtles.Figures;

namespace NotebookCourse.Benchmarks.Course.Topics.Turtles;

/// <summary>From a key to the turtle's painted movement, in a real browser. The goal is 50 ms at most, on a machine that has a processor to spare for the browser.</summary>
/// <remarks>
/// The browser is given real keys, as from a keyboard. It stamps each with the time at which it came; the page notes the
/// time when the frame after it has been painted. With motion, which is how most people see it, and after a path so long
/// that the drawing has much to do.
/// </remarks>
public static class TurtleBenchmarks
{
    private const double GoalMilliseconds = 50;
    private const int Keys = 200, LongPath = 2_000;

    // What is queued behind the frame's work runs when that frame has been handed over for painting.
    private const string Watch = """
        () => {
          window.painted = [];
          document.addEventListener("keydown", event => requestAnimationFrame(() => {
            const after = new MessageChannel();
            after.port1.onmessage = () => window.painted.push(performance.now() - event.timeStamp);
            after.port2.postMessage(0);
          }), { capture: true });
        }
        """;

    /// <summary>Measures, and prints.</summary>
    public static async Task RunAsync()
    {
        await using var browser = await PlayerAtWork.BrowserAsync();
        List<string[]> rows = [["", "keys", "median", "99 of 100", "longest", $"within {GoalMilliseconds} ms"]];
        foreach (var (name, earlier) in new[] { ("a fresh turtle", 0), ($"after {LongPath} steps", LongPath) })
        {
            var times = await MeasureAsync(browser, earlier);
            Array.Sort(times);
            rows.Add([name, $"{times.Length}", Show(times[times.Length / 2]), Show(times[times.Length * 99 / 100]), Show(times[^1]), $"{times.Count(time => time <= GoalMilliseconds)}"]);
        }
        TextTable.Print("From a key to painted movement", rows);
    }

    private static async Task<double[]> MeasureAsync(IBrowser browser, int earlier)
    {
        var turtle = new Turtle();
        for (var i = 0; i < earlier; i++)
        {
            turtle.Press(TurtleKey.Up);
            turtle.Press(TurtleKey.Left);
        }
        var page = await browser.NewPageAsync();
        await page.SetContentAsync($"<!doctype html><meta charset='utf-8'>{turtle.Open().ToHtml()}");
        await page.Locator(".nc-ground").ClickAsync();
        await page.EvaluateAsync(Watch);
        for (var i = 0; i < Keys; i++) await page.Keyboard.PressAsync(i % 3 == 0 ? "ArrowLeft" : "ArrowUp", new() { Delay = 20 });
        await page.WaitForFunctionAsync("keys => window.painted.length === keys", Keys);
        var times = await page.EvaluateAsync<double[]>("() => window.painted");
        await page.CloseAsync();
        return times;
    }

    private static string Show(double milliseconds) => $"{milliseconds:N1} ms";
}
