using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Assets;

public sealed class OutputTests(Chromium chromium) : ModulesPage(chromium)
{
    // As it stands in a figure: without comments and indentation.
    private static readonly string ChartScript = string.Join('\n', File.ReadLines(Repository.At("lib", "Course", "Figures", "Charts", "chart.js"))
        .Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));

    [Fact]
    public async Task Html_WithScripts_RunsThemInOrderOnASheet()
    {
        await ShowAsync("text/html", "<p id='a'></p><script>window.order = [1]</script><script>order.push(2); document.getElementById('a').textContent = order</script>");

        Assert.Equal("1,2", await Sheet.Locator("#a").TextContentAsync());
        Assert.Equal(0, await Page.Locator("#a").CountAsync());
    }

    [Fact]
    public async Task JavaScript_ThatAwaits_FindsItsElement()
    {
        await ShowAsync("application/javascript", "element.textContent = await Promise.resolve('done')");

        Assert.Equal("done", await Sheet.Locator("body").TextContentAsync());
    }

    [Fact]
    public async Task JavaScript_ThatThrows_SaysSoInItsPlace()
    {
        await ShowAsync("application/javascript", "throw new Error('no <b>lock</b>')");

        Assert.Equal("Error: no <b>lock</b>", await Sheet.Locator("[role=alert]").TextContentAsync());
    }

    [Fact]
    public async Task Sheet_WhateverItHolds_IsAsHighAsThat()
    {
        await ShowAsync("text/html", "<style>p { height: 123px; margin: 0 }</style><p></p><button onclick=\"document.querySelector('p').style.height = '456px'\">More</button>");
        var before = await Page.Locator("#output iframe").EvaluateAsync<double>("frame => frame.offsetHeight - frame.contentDocument?.body.offsetHeight || frame.offsetHeight");

        await Sheet.Locator("button").ClickAsync();

        Assert.InRange(before, 123, 200);
        await Page.UntilAsync("before => document.querySelector('#output iframe').offsetHeight === before + 333", before);
    }

    [Fact]
    public async Task Sheet_InAnotherTheme_FollowsIt()
    {
        await ShowAsync("text/html", "<style>p { color: red }</style><p>red</p><b>as the page</b>");
        var color = "element => getComputedStyle(element).color";
        var light = await Sheet.Locator("b").EvaluateAsync<string>(color);

        await Page.ClickAsync("[data-theme-choice=dark]");

        await Sheet.Locator(":root[style*=dark]").WaitForAsync();
        Assert.NotEqual(light, await Sheet.Locator("b").EvaluateAsync<string>(color));
    }

    [Fact]
    public async Task Text_WithMarkup_StaysText()
    {
        await ShowAsync("text/plain", "a < b <i>c</i>");

        Assert.Equal("a < b <i>c</i>", await Page.TextContentAsync("#output pre"));
    }

    [Fact]
    public async Task Diagram_InAnotherTheme_IsDrawnAnew()
    {
        await ShowAsync("text/vnd.mermaid", "sequenceDiagram\n  Alice->>Bob: lock");
        var first = await Page.GetAttributeAsync("#output svg", "id");

        await Page.ClickAsync("[data-theme-choice=dark]");

        await Page.WaitForSelectorAsync($"#output svg:not(#{first})");
        Assert.Equal(1, await Page.Locator("#output svg").CountAsync());
    }

    [Theory]
    [InlineData("flowchart LR\n a --> b")]
    [InlineData("classDiagram\n A <|-- B")]
    [InlineData("stateDiagram-v2\n [*] --> Free")]
    [InlineData("gantt\n section A\n a: 2020-01-01, 3d")]
    public async Task Diagram_OfAKindThatTheBundleHas_IsDrawn(string source)
    {
        await ShowAsync("text/vnd.mermaid", source);

        Assert.Equal(1, await Page.Locator("#output svg").CountAsync());
    }

    [Fact]
    public async Task Diagram_WithAMistake_ShowsItsSourceAndTheMessage()
    {
        await ShowAsync("text/vnd.mermaid", "graph TD; -->");

        Assert.Contains("Parse error", await Page.TextContentAsync("#output .error"), StringComparison.Ordinal);
        Assert.Equal("graph TD; -->", await Page.TextContentAsync("#output pre"));
    }

    [Fact]
    public async Task Figure_ShownAgain_IsNeverBlankAndKeepsWhatWasOpened()
    {
        await ShowAsync("text/html", Figure("nc-first", 1));
        await Page.WaitForSelectorAsync("#output .main-svg");

        var seen = await Page.EvaluateAsync<string>(
            """
            async figures => {
              const output = document.getElementById("output");
              output.querySelector("details").open = true;
              output.querySelector("summary").focus();
              let blank = 0, on = true;
              const heights = new Set();
              const look = () => {
                if (!output.firstElementChild.querySelector(".main-svg")) blank++;
                heights.add(output.offsetHeight);
                if (on) requestAnimationFrame(look);
              };
              look();
              await Promise.all(figures.map(figure => player.outputs.show(output, "text/html", figure)));
              on = false;
              return JSON.stringify({
                blank, heights: heights.size, open: output.querySelector("details").open, focus: document.activeElement.localName,
                caption: output.querySelector("figcaption").textContent, figures: output.querySelectorAll("figure").length,
              });
            }
            """,
            new[] { Figure("nc-second", 2), Figure("nc-third", 3), Figure("nc-fourth", 4) });

        Assert.Equal("""{"blank":0,"heights":1,"open":true,"focus":"summary","caption":"4","figures":1}""", seen);
    }

    private IFrameLocator Sheet => Page.FrameLocator("#output iframe");

    private static string Figure(string id, int value) =>
        $$"""
        <figure class="nc-figure" id="{{id}}"><div class="nc-chart"></div><figcaption>{{value}}</figcaption>
        <details><summary>Data</summary><p>{{value}}</p></details>
        <script>{{ChartScript}}("{{id}}", {"data":[{"type":"bar","x":["a"],"y":[{{value}}]}],"layout":{"height":200},"config":{} }, {"missing":"no plotly.js"}, {"url":"https://cdn.example/","integrity":""});</script></figure>
        """;

    private async Task ShowAsync(string mime, string content) =>
        await Page.EvaluateAsync("([mime, content]) => player.outputs.show(document.getElementById('output'), mime, content)", new[] { mime, content });
}
