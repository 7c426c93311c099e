using Microsoft.Playwright;
using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Notebooks.Tests.Book;

public sealed class HtmlBookBrowserTests(Chromium chromium, SampleBook book) : IClassFixture<SampleBook>
{
    private static readonly string ContrastScript = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contrast.js"));

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Page_OpenedFromDisk_FitsTheScreenIsLegibleAndKeepsToItself(int width, ColorScheme scheme)
    {
        foreach (var file in Directory.GetFiles(book.Folder, "*.html"))
        {
            var page = await chromium.OpenAsync(width, scheme: scheme);
            var (complaints, requests) = (new List<string>(), new List<string>());
            page.Console += (_, message) => complaints.Add(message.Text);
            page.PageError += (_, error) => complaints.Add(error);
            page.Request += (_, request) => requests.Add(request.Url);

            await page.GotoAsync(new Uri(file).AbsoluteUri);

            Assert.Empty(complaints);
            Assert.All(requests, url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
            Assert.Equal(width, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
            var contrast = await page.EvaluateAsync<Contrast>(ContrastScript);
            Assert.True(contrast.Checked > 5, $"Only {contrast.Checked} texts were seen.");
            Assert.Empty(contrast.Poor);
            var background = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
            Assert.Equal(scheme == ColorScheme.Dark ? "rgb(22, 24, 27)" : "rgb(253, 252, 250)", background);
        }
    }

    [Fact]
    public async Task Page_WithCellsOfHtmlAndScript_ShowsTheOneAndTheTextOfTheOther()
    {
        var page = await OpenAsync(ColorScheme.Light);

        Assert.Equal("Hello", await page.TextContentAsync("#nc-hello"));
        Assert.Contains("from a script", await page.TextContentAsync("pre[aria-label=JavaScript]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithOutputsOfAStranger_RunsFiguresAlone()
    {
        const string Draw = "((id, data) => {\ndocument.getElementById(id).append(data);\n})";
        const string Act = "document.documentElement.dataset.acted = top.document.documentElement.dataset.acted = 1";
        var figures = FigureParts.Parse($"export const scripts = [\n{Draw}\n];\nexport const styles = [\n\".nc-figure {{ margin: 0 }}\"\n];\n");
        string[] strange =
        [
            $"<script>{Act}</script>",
            $"<img src=x onerror=\"{Act}\">",
            $"<a href=\"javascript:{Act}\">a</a>",
            $"<svg onload=\"{Act}\"></svg>",
            $"<iframe srcdoc=\"<script>{Act}</script>\"></iframe>",
            "<meta http-equiv=\"refresh\" content=\"0;url=about:blank\">",
            "<style>body { display: none }</style><p style=\"position: fixed; inset: 0\">all over</p>",
            $"</div></main></body><script>{Act}</script>",
            $"<figure class=\"nc-figure\" id=\"nc-2\"><script>{Draw}(\"nc-2\", {Act});</script></figure>",
        ];
        using var folder = new TemporaryFolder();
        var runs = strange.Prepend($"<figure class=\"nc-figure\" id=\"nc-1\"><style>.nc-figure {{ margin: 0 }}</style><script>{Draw}(\"nc-1\", \"drawn\");</script></figure>")
            .Select(html => new CellRun(new Cell(CellLanguage.CSharp, "1"), CellStatus.Completed, [new CellOutput(CellOutputKind.Display, new Dictionary<string, string> { ["text/html"] = html })], TimeSpan.Zero))
            .Append(CellRun.Not(new Cell(CellLanguage.Html, $"<script>{Act}</script>")))
            .Append(CellRun.Not(new Cell(CellLanguage.JavaScript, Act)))
            .ToList();
        HtmlBook.Write([new BookChapter(new Notebook([.. runs.Select(run => run.Cell)], "x.dib"), runs)], folder.Root, new BookOptions(Figures: figures));
        var page = await chromium.OpenAsync();

        await page.GotoAsync(new Uri(Path.Combine(folder.Root, "x.html")).AbsoluteUri);
        await page.EvaluateAsync("() => document.querySelectorAll('a').forEach(link => { if (link.protocol === 'javascript:') link.click(); })");

        Assert.Equal("drawn", await page.EvaluateAsync<string>("() => document.getElementById('nc-1').lastChild.textContent"));
        Assert.Equal(strange.Length + 1, await page.Locator("main iframe.framed").CountAsync());
        Assert.Contains("all over", await page.FrameLocator("iframe.framed >> nth=6").Locator("body").TextContentAsync(), StringComparison.Ordinal);
        Assert.Null(await page.GetAttributeAsync("html", "data-acted"));
        Assert.Equal(0, await page.Locator("figure iframe, figure#nc-2").CountAsync());
        // So that a page that runs nothing is not one that could not tell.
        await page.EvaluateAsync($"() => {{ {Act}; }}");
        Assert.Equal("1", await page.GetAttributeAsync("html", "data-acted"));
    }

    [Fact]
    public async Task Theme_Chosen_HoldsOnTheNextPageAndNotOnPaper()
    {
        var page = await OpenAsync(ColorScheme.Light);

        await page.SelectOptionAsync(".theme", "dark");
        // By the keyboard: a page that still grows moves its links from under the mouse.
        await page.PressAsync(".pager a[rel=prev]", "Enter");
        await page.WaitForFunctionAsync("location.pathname.endsWith('/04-races.html') && document.readyState === 'complete'");

        Assert.Equal("dark", await page.GetAttributeAsync("html", "data-theme"));
        Assert.Equal("dark", await page.InputValueAsync(".theme"));
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("light", await page.GetAttributeAsync("html", "data-theme"));
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal("dark", await page.GetAttributeAsync("html", "data-theme"));
        await page.SelectOptionAsync(".theme", "");
        Assert.Null(await page.GetAttributeAsync("html", "data-theme"));
    }

    [Fact]
    public async Task Keyboard_FirstStops_AreTheSkipLinkAndBoxesThatScroll()
    {
        var page = await OpenAsync(ColorScheme.Light);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the text", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal(
            await page.EvaluateAsync<int>("[...document.querySelectorAll('pre, .scroll')].filter(box => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight).length"),
            await page.Locator("main [tabindex='0']").CountAsync());
        Assert.NotEqual(0, await page.Locator("main pre[tabindex='0']").CountAsync());
    }

    private async Task<IPage> OpenAsync(ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(360, scheme: scheme);
        await page.GotoAsync(new Uri(book.Processes).AbsoluteUri);
        return page;
    }

    private sealed class Contrast
    {
        public int Checked { get; set; }

        public string[] Poor { get; set; } = [];
    }
}
