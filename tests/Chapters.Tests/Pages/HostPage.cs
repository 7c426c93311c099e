using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NotebookCourse.Chapters.Tests.Pages;

/// <summary>A page of a made-up notebook program, on a site that exists only in the browser's mind.</summary>
internal sealed class HostPage(IPage page) : IAsyncDisposable
{
    /// <summary>Many times what the slowest machine takes for one figure.</summary>
    public const float Patience = 120_000;

    private const string Site = "http://host.test";
    private const string Network = "https://cdn.jsdelivr.net/";
    private const string Loader = "<script>window.define = () => window.caught = true; define.amd = {}; window.mine = define;</script>";

    private static readonly string Script = ReadScript();
    private readonly ConcurrentQueue<string> _asked = [];

    public IPage Page => page;

    /// <summary>What went wrong in the page's scripts.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>What the page has asked for besides itself and plotly.js.</summary>
    public IEnumerable<string> AskedBesides => _asked.Where(url => !url.EndsWith("/plotly.min.js", StringComparison.Ordinal) && !url.EndsWith("/page.html", StringComparison.Ordinal));

    /// <summary>Opens an empty page.</summary>
    public static async Task<HostPage> OpenAsync(Chromium chromium, Surroundings surroundings)
    {
        var opened = new HostPage(await chromium.OpenAsync(width: 900, height: 700));
        opened.Page.SetDefaultTimeout(Patience);
        opened.Page.PageError += (_, error) => opened.Errors.Enqueue(error);
        await opened.Page.RouteAsync("**/*", route => opened.AnswerAsync(route, surroundings));
        await opened.Page.GotoAsync(Site + (surroundings.Plotly == PlotlyPlace.BesideTheCourse ? "/notebooks/page.html" : "/some/where/else/page.html"));
        return opened;
    }

    /// <summary>Puts outputs into the page; those that are late come when the reader comes near.</summary>
    public Task ShowAsync(IEnumerable<HostOutput> outputs) =>
        page.EvaluateAsync(Script, outputs.Select(output => new { place = output.Place, html = output.Html, late = output.IsLate, host = output.IsLikeJupyter ? "jupyter" : "vscode" }).ToArray());

    /// <summary>Comes to an output and waits until it is there.</summary>
    /// <returns>What is to be seen: a chart that is "drawn", one that has "told" what is missing, or something else that is "shown".</returns>
    public async Task<string> LookAtAsync(int place)
    {
        await page.EvaluateAsync("place => comeTo(place)", place);
        var state = await page.WaitForFunctionAsync("place => stateOf(place)", place);
        return await state.JsonValueAsync<string>();
    }

    public async ValueTask DisposeAsync() => await page.CloseAsync();

    private Task AnswerAsync(IRoute route, Surroundings surroundings)
    {
        var url = route.Request.Url;
        _asked.Enqueue(url);
        if (url.StartsWith(Site, StringComparison.Ordinal) && url.EndsWith("/page.html", StringComparison.Ordinal))
            return route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><meta charset='utf-8'>{(surroundings.AmdLoader ? Loader : "")}<body>" });
        // It lies beside the course in any case; whether a figure finds it there depends on the page's address.
        var isThere = url == Site + "/lib/plotly.min.js" || (url.StartsWith(Network, StringComparison.Ordinal) && surroundings.Plotly == PlotlyPlace.OnTheNetwork);
        return isThere
            ? route.FulfillAsync(new() { Path = Repository.At("lib/plotly.min.js"), Headers = [new("Access-Control-Allow-Origin", "*")] })
            : route.AbortAsync();
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(HostPage).Assembly.GetManifestResourceStream("host.js")!);
        return reader.ReadToEnd();
    }
}
