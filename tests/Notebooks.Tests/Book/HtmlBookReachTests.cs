using Microsoft.Playwright;
using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Notebooks.Tests.Book;

/// <summary>What a book asks for when somebody opens it: its own files, and nothing of anybody else.</summary>
public sealed class HtmlBookReachTests(Chromium chromium)
{
    private const string Policy = "http-equiv=\"Content-Security-Policy\"";
    private const string Pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    [Fact]
    public async Task Page_ThatNamesOtherAddresses_AsksThemForNothingAndShowsItsOwnPictures()
    {
        using var elsewhere = new Elsewhere();
        using var folder = new TemporaryFolder();
        folder.Write("dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"7\" height=\"7\"/>");
        var there = elsewhere.Address;
        // What stands in the page, and what stands in frames.
        CellRun[] runs =
        [
            CellRun.Not(new Cell(CellLanguage.Markdown, $"![x]({there}/markdown)\n\n<img src=\"{there}/prose\"> ![own](dot.svg) <img alt=\"data\" src=\"{Pixel}\">")),
            Shows("text/markdown", $"![x]({there}/shown-markdown)"),
            CellRun.Not(new Cell(CellLanguage.Html, $"<img src=\"{there}/html\"><img src=\"{Pixel}\">")),
            Shows("text/html", $"<img src=\"{there}/csharp\">"),
            Shows("text/html", $"<svg><image href=\"{there}/svg\" width=\"9\" height=\"9\"/></svg>"),
            Shows("image/svg+xml", $"<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"{there}/image\" width=\"9\" height=\"9\"/></svg>"),
            Shows("text/html", $"<style>@import url({there}/import); body {{ background: url({there}/style) }}</style>"),
            Shows("text/html", $"<LINK rel=\"preconnect\" href=\"{there}\"><link/rel=\"stylesheet\" href=\"{there}/link\"><iframe src=\"{there}/iframe\"></iframe><video poster=\"{there}/poster\"></video>"),
        ];
        var written = HtmlBook.Write(
            [new BookChapter(new Notebook([.. runs.Select(run => run.Cell)], Path.Combine(folder.Root, "x.dib")), runs, folder.Root)], Path.Combine(folder.Root, "out"));
        var book = Path.Combine(Path.GetDirectoryName(written)!, "x.html");

        var page = await OpenAsync(book);

        Assert.Empty(elsewhere.Requests);
        Assert.Equal("7 1", await WidthsAsync(page.Locator("img[alt=own], img[alt=data]")));
        Assert.Equal("0 1", await WidthsAsync(page.FrameLocator("iframe.framed >> nth=0").Locator("img")));

        // A connection ahead of a request says nothing that the other side could count.
        Assert.Equal(0, await page.FrameLocator("iframe.framed >> nth=-1").Locator("link, iframe").CountAsync());

        // So that silence is not that of a page which could not ask: without its policy it does, but for its frames, and without theirs they do.
        await OpenAsync(Without(book, Policy));
        Assert.Equal(["markdown", "prose", "shown-markdown"], Asked(elsewhere));
        await OpenAsync(Without(book, Policy, Html.Text(Policy)));
        Assert.Equal(["csharp", "html", "image", "import", "markdown", "poster", "prose", "shown-markdown", "style", "svg"], Asked(elsewhere));
    }

    // All that a page loads when it is opened has been asked for by then.
    private async Task<IPage> OpenAsync(string file)
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    private static CellRun Shows(string mime, string content) => new(
        new Cell(CellLanguage.CSharp, "1"), CellStatus.Completed, [new CellOutput(CellOutputKind.Display, new Dictionary<string, string> { [mime] = content })], TimeSpan.Zero);

    private static string Without(string book, params string[] policies)
    {
        var bare = Path.ChangeExtension(book, $".{policies.Length}.html");
        File.WriteAllText(bare, policies.Aggregate(File.ReadAllText(book), (text, policy) => text.Replace(policy, "", StringComparison.Ordinal)));
        return bare;
    }

    private static IEnumerable<string> Asked(Elsewhere elsewhere) =>
        elsewhere.Requests.Select(request => request.Split(' ')[1].TrimStart('/')).Distinct().Order(StringComparer.Ordinal);

    private static Task<string> WidthsAsync(ILocator pictures) => pictures.EvaluateAllAsync<string>("all => all.map(picture => picture.naturalWidth).join(' ')");
}
