using System.Globalization;
using Microsoft.Playwright;

namespace NotebookCourse.Tests.Figures.Browser;

public sealed class ChartInBrowserTests(Chromium chromium)
{
    private const string Page = """
        <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <style>
        html { color-scheme: light dark; } [data-theme=dark] { color-scheme: dark; } [data-theme=light] { color-scheme: light; }
        body { margin: 0; background: Canvas; color: CanvasText; }
        </style>

        """;

    private static string Figure => SampleFigures.Bars().ToHtml();

    [Theory]
    [InlineData(1200, ColorScheme.Light, "rgb(0, 0, 0)")]
    [InlineData(1200, ColorScheme.Dark, "rgb(255, 255, 255)")]
    [InlineData(360, ColorScheme.Light, "rgb(0, 0, 0)")]
    [InlineData(360, ColorScheme.Dark, "rgb(255, 255, 255)")]
    public async Task Chart_BarePage_DrawsInItsWidthAndItsInk(int width, ColorScheme scheme, string ink)
    {
        await using var site = await OpenAsync(Page + Figure, options: new() { ViewportSize = new() { Width = width, Height = 700 }, ColorScheme = scheme });

        await site.Drawn();

        Assert.Equal(2, await site.Bars.CountAsync());
        Assert.Equal(ink, await Ink(site));
        Assert.True(await site.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
        Assert.Equal(
            await site.Page.EvaluateAsync<double>("document.querySelector('.nc-chart').clientWidth"),
            await site.Page.EvaluateAsync<double>("document.querySelector('.nc-chart .main-svg').getBoundingClientRect().width"));
        Assert.Equal(["one after theother47.3\u00a0ms", "4 threads24.5\u00a0ms"], await site.Page.Locator(".ytick text").AllTextContentsAsync());
        Assert.False(await site.Page.EvaluateAsync<bool>("document.querySelector('details').open"));
        Assert.Equal(0, await site.Page.Locator(".nc-still").CountAsync());
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Chart_ThemeChosenInThePage_IsDrawnAnew()
    {
        await using var site = await OpenAsync(Page + Figure, options: new() { ColorScheme = ColorScheme.Light });
        await site.Drawn();

        await site.Page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");

        await site.Page.WaitForFunctionAsync(InkScript + " === 'rgb(255, 255, 255)'");
    }

    [Fact]
    public async Task Chart_PageGrowsNarrow_FollowsIt()
    {
        await using var site = await OpenAsync(Page + Figure, options: new() { ViewportSize = new() { Width = 1000, Height = 700 } });
        await site.Drawn();

        await site.Page.SetViewportSizeAsync(400, 700);

        await site.Page.WaitForFunctionAsync("document.querySelector('.nc-chart .main-svg').getBoundingClientRect().width <= 400");
    }

    [Fact]
    public async Task Chart_PageWithAnAmdLoader_DrawsAndLeavesTheLoaderAlone()
    {
        const string Loader = "<script>window.define = function () { window.caught = true; }; define.amd = {}; window.mine = define;</script>";
        await using var site = await OpenAsync(Page + Loader + Figure);

        await site.Drawn();

        Assert.True(await site.Page.EvaluateAsync<bool>("!window.caught && window.define === window.mine"));
    }

    [Fact]
    public async Task Chart_PageNamesItsPlotly_TakesThatOne()
    {
        await using var site = await OpenAsync("<meta name='notebookcourse-plotly' content='../book/plotly.min.js'>" + Page + Figure, plotlyBeside: false);

        await site.Drawn();

        Assert.Equal(["http://course.test/book/plotly.min.js"], site.ScriptsAsked);
    }

    [Fact]
    public async Task Chart_PageNamesAPlotlyThatIsNotThere_TakesTheOneBesideTheCourse()
    {
        await using var site = await OpenAsync("<meta name='notebookcourse-plotly' content='gone.js'>" + Page + Figure);

        await site.Drawn();

        Assert.Equal(["http://course.test/notebooks/gone.js", "http://course.test/lib/plotly.min.js"], site.ScriptsAsked);
    }

    [Theory]
    [InlineData("""<script id="jupyter-config-data" type="application/json">{"baseUrl":"/user/ada/"}</script>""")]
    [InlineData("""<body data-base-url="/user/ada/">""")]
    public async Task Chart_PageOfAJupyterServer_TakesTheOneBesideTheKernel(string settings)
    {
        await using var site = await OpenAsync(Page + settings + Figure, plotlyBeside: false);

        await site.Drawn();

        Assert.Equal(["http://course.test/lib/plotly.min.js", "http://course.test/user/ada/kernelspecs/notebookcourse/plotly.min.js"], site.ScriptsAsked);
    }

    [Fact]
    public async Task Chart_PageOfNoServer_AsksNoServer()
    {
        await using var site = await OpenAsync(Page + Figure, plotlyBeside: false);

        await site.Page.WaitForFunctionAsync("document.querySelector('details').open");

        Assert.DoesNotContain(site.ScriptsAsked, url => url.Contains("kernelspecs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Charts_Several_ShareOneLoad()
    {
        await using var site = await OpenAsync(Page + Figure + Figure + Figure, options: new() { ViewportSize = new() { Width = 800, Height = 2000 } });

        await site.Drawn(charts: 3);

        Assert.Equal(["http://course.test/lib/plotly.min.js"], site.ScriptsAsked);
    }

    [Fact]
    public async Task Chart_OutOfSight_WaitsUntilItIsScrolledTo()
    {
        await using var site = await OpenAsync(Page + "<div style='height: 5000px'></div>" + Figure);
        // Two frames: the observer has had its say about what is in sight.
        await site.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
        Assert.Equal(0, await site.Bars.CountAsync());

        await site.Page.Locator(".nc-chart").ScrollIntoViewIfNeededAsync();

        await site.Drawn();
    }

    // Hosts set innerHTML, which runs no script, and then put a copy in the place of each script.
    [Fact]
    public async Task Chart_InsertedLate_Draws()
    {
        await using var site = await OpenAsync(Page + "<div id='output'></div>");

        await site.Page.EvaluateAsync("""
            html => {
              const output = document.getElementById("output");
              output.innerHTML = html;
              for (const old of output.querySelectorAll("script")) {
                const script = document.createElement("script");
                script.textContent = old.textContent;
                old.replaceWith(script);
              }
            }
            """, Figure);

        await site.Drawn();
    }

    [Fact]
    public async Task Chart_HostThatEvaluatesScripts_Draws()
    {
        await using var site = await OpenAsync(Page + "<div id='output'></div>");

        await site.Page.EvaluateAsync("""
            html => {
              const output = document.getElementById("output");
              output.innerHTML = html;
              for (const script of output.querySelectorAll("script")) (0, eval)(script.textContent);
            }
            """, Figure);

        await site.Drawn();
    }

    [Fact]
    public async Task Chart_NoPlotlyAnywhere_ShowsItsPictureSaysSoAndOpensItsTable()
    {
        await using var site = await OpenAsync(Page + Figure, plotlyBeside: false);

        await site.Page.WaitForFunctionAsync("document.querySelector('.nc-chart').textContent.startsWith('This is a picture of the chart: plotly.js is neither')");

        Assert.True(await site.Page.EvaluateAsync<bool>("document.querySelector('details').open"));
        Assert.True(await site.Page.Locator("td", new() { HasText = "24.5" }).IsVisibleAsync());
        await AssertSeesStillAsync(site);
        Assert.Empty(site.Errors);
    }

    [Fact]
    public async Task Chart_NoPlotlyAtFirst_IsTriedAgainByTheNextFigure()
    {
        await using var site = await OpenAsync(Page + Figure, plotlyBeside: false);
        await site.Page.WaitForFunctionAsync("document.querySelector('details').open");

        await site.Page.WaitForFunctionAsync("window.notebookCoursePlotly === undefined");
    }

    [Fact]
    public async Task Chart_WithoutScripts_ShowsItsPictureAndItsTable()
    {
        await using var site = await OpenAsync(Page + Figure, options: new() { JavaScriptEnabled = false });

        Assert.True(await site.Page.Locator("td", new() { HasText = "24.5" }).IsVisibleAsync());
        await AssertSeesStillAsync(site);
    }

    [Fact]
    public async Task Chart_Printed_IsDrawnInBlackThoughNobodyHasScrolledToIt()
    {
        await using var site = await OpenAsync(
            Page + "<div style='height: 5000px'></div>" + Figure, options: new() { ColorScheme = ColorScheme.Dark });
        await site.Page.WaitForFunctionAsync("window.Plotly");
        await site.Page.EvaluateAsync(
            $"addEventListener('beforeprint', () => window.printed = [{InkScript}, document.querySelector('.nc-chart .main-svg').getBoundingClientRect().width])");

        await site.Page.PdfAsync();

        var printed = await site.Page.EvaluateAsync<object[]>("window.printed");
        Assert.Equal("rgb(0, 0, 0)", printed[0]);
        Assert.InRange(Convert.ToDouble(printed[1], CultureInfo.InvariantCulture), 100, 640);
    }

    [Fact]
    public async Task Chart_PrintedBeforePlotlyHasCome_PrintsItsPicture()
    {
        // Before anything has loaded: the event comes in the same breath as the figure.
        await using var site = await OpenAsync(Page + Figure + "<script>dispatchEvent(new Event('beforeprint')); window.printed = document.querySelectorAll('.nc-still').length;</script>");

        Assert.Equal(1, await site.Page.EvaluateAsync<int>("window.printed"));

        await site.Drawn();
        Assert.Equal(0, await site.Page.Locator(".nc-still").CountAsync());
    }

    [Fact]
    public async Task Chart_HostileName_IsTextInThePage()
    {
        await using var site = await OpenAsync(Page + SampleFigures.Bars(new NotebookCourse.Figures.Bar(SampleFigures.Hostile, 1, 1, 1)).ToHtml());

        await site.Drawn();

        // The lines of a label are drawn without the blanks between them.
        Assert.StartsWith("</script><imgsrc=xonerror=alert(1)>", await site.Page.Locator(".ytick text").TextContentAsync() ?? "", StringComparison.Ordinal);
        Assert.Equal(0, await site.Page.Locator("img").CountAsync());
    }

    // The picture lies whole in the page, and is as wide as its place lets it be.
    private static async Task AssertSeesStillAsync(Site site)
    {
        Assert.True(await site.Page.Locator(".nc-still").IsVisibleAsync());
        Assert.InRange((await site.Page.Locator(".nc-still").BoundingBoxAsync())!.Width, 300, 560);
    }

    private const string InkScript = "getComputedStyle(document.querySelector('.nc-chart .ytick text')).fill";

    private static Task<string> Ink(Site site) => site.Page.EvaluateAsync<string>(InkScript);

    private Task<Site> OpenAsync(string html, bool plotlyBeside = true, BrowserNewPageOptions? options = null) =>
        Site.OpenAsync(chromium, html, plotlyBeside, options);
}
