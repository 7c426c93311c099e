using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class LookTests(LiveCourse live) : LiveTest(live)
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Sheet_InEitherTheme_HasTheLookOfThePage(string theme)
    {
        var page = await OpenAsync("#!html\n\n<p>A <b>sheet</b> with <code>code</code>.</p><table><tr><th>a</th><td>1</td></tr></table><button>Button</button><style>p { margin-top: 0 }</style>", "#!html\n\n<p>Of the page.</p>");
        await page.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);

        await page.RunAsync(1);
        await page.RunAsync(2);

        const string Look = "element => { const { color, fontFamily, fontSize, lineHeight } = getComputedStyle(element); return [color, fontFamily, fontSize, lineHeight].join(' '); }";
        var text = page.Page.FrameLocator("#c1 iframe.sheet").Locator("p");
        var there = await page.Output(2).Locator("p").EvaluateAsync<string>(Look);
        Assert.Equal(there, await text.EvaluateAsync<string>(Look));
        Assert.DoesNotContain("serif ", there.Replace("sans-serif", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(theme, await text.EvaluateAsync<string>("element => getComputedStyle(element.ownerDocument.documentElement).colorScheme"));
        Assert.Equal("rgba(0, 0, 0, 0)", await text.EvaluateAsync<string>("element => getComputedStyle(element.ownerDocument.body).backgroundColor"));

        // The look goes with the page's.
        var other = theme == "light" ? "dark" : "light";
        await page.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", other);
        await Assertions.Expect(text).ToHaveCSSAsync("color", await page.Output(2).Locator("p").EvaluateAsync<string>("element => getComputedStyle(element).color"));
    }
}
