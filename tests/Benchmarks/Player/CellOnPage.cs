using Microsoft.Playwright;

namespace NotebookCourse.Benchmarks.Player;

/// <summary>A cell of the measured chapter, on the page. Times are taken in the page, so the way to it does not count.</summary>
internal sealed class CellOnPage(IPage page, string name)
{
    private const float Patience = 300_000;

    private readonly int _place = MeasuredCourse.Place(name);

    /// <summary>Clicks "Run" and waits until the page has painted how the cell ended.</summary>
    /// <returns>Milliseconds from the click.</returns>
    public async Task<double> RunAsync()
    {
        await page.EvaluateAsync($"place => {{ {Watch} window.clicked = performance.now(); cell.querySelector('.run').click(); }}", _place);
        return await EndedAsync();
    }

    /// <summary>Runs the cell, lets it get going, presses Escape twice, and waits for its end.</summary>
    /// <returns>Milliseconds from the second key.</returns>
    public async Task<double> StopAsync()
    {
        await page.EvaluateAsync($"place => {{ {Watch} cell.querySelector('.run').click(); }}", _place);
        await page.Locator(".cell").Nth(_place).And(page.Locator(".running")).WaitForAsync();
        await page.WaitForTimeoutAsync(300);
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("() => { window.clicked = performance.now(); }");
        await page.Keyboard.PressAsync("Escape");
        return await EndedAsync();
    }

    private const string Watch = """
        const cell = document.querySelectorAll('.cell')[place];
        const before = cell.querySelector('.summary').textContent;
        window.ended = new Promise(done => {
          const observer = new MutationObserver(() => {
            const summary = cell.querySelector('.summary').textContent;
            if (cell.matches('.running, .queued') || summary === before || summary === '') return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
          });
          observer.observe(cell, { subtree: true, childList: true, characterData: true, attributes: true });
        });
        """;

    private async Task<double> EndedAsync()
    {
        page.SetDefaultTimeout(Patience);
        return await page.EvaluateAsync<double>("async () => await window.ended - window.clicked");
    }
}
