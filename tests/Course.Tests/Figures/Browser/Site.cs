using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NotebookCourse.Tests.Figures.Browser;

/// <summary>A page as a host would show it, on a site that exists only in the browser's mind.</summary>
internal sealed class Site(IPage page) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _asked = [];

    public IPage Page => page;

    /// <summary>The script files that the page has asked for.</summary>
    public IEnumerable<string> ScriptsAsked => _asked.Where(url => url.EndsWith(".js", StringComparison.Ordinal));

    /// <summary>What went wrong in the page's scripts.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>Opens a page that holds this HTML; what lies beside it is named by path.</summary>
    public static async Task<Site> OpenAsync(
        Chromium chromium,
        string html,
        bool plotlyBeside = true,
        BrowserNewPageOptions? options = null)
    {
        var site = new Site(await chromium.OpenAsync(options));
        site.Page.PageError += (_, error) => site.Errors.Enqueue(error);
        await site.Page.RouteAsync("**/*", route =>
        {
            var url = route.Request.Url;
            site._asked.Enqueue(url);
            return url switch
            {
                "http://course.test/notebooks/page.html" => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = html }),
                "http://course.test/lib/plotly.min.js" when plotlyBeside => route.FulfillAsync(new() { Path = Repository.At("lib/plotly.min.js") }),
                "http://course.test/book/plotly.min.js" or "http://course.test/user/ada/kernelspecs/notebookcourse/plotly.min.js" => route.FulfillAsync(new() { Path = Repository.At("lib/plotly.min.js") }),
                _ => route.AbortAsync(),
            };
        });
        await site.Page.GotoAsync("http://course.test/notebooks/page.html");
        return site;
    }

    public async ValueTask DisposeAsync() => await page.CloseAsync();

    public ILocator Bars => page.Locator(".nc-chart .bars .point");

    public Task Drawn(int charts = 1) => page.WaitForFunctionAsync(
        "n => document.querySelectorAll('.nc-chart .bars').length === n && document.querySelectorAll('.nc-chart .point').length > 0", charts);
}
