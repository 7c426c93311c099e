namespace NotebookCourse.Player.Tests.Assets;

/// <summary>Which outputs stand in the page, and which draw on a sheet of their own.</summary>
public sealed class TameTests(Chromium chromium) : ModulesPage(chromium)
{
    internal static readonly string[] Seen =
    [
        "<table><thead><tr><th>key</th></tr></thead><tbody><tr><td><div class=\"dni-plaintext\"><pre>1</pre></div></td></tr></tbody></table>",
        "<details open=\"open\" class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>x</code></span></summary><div>y</div></details>",
        "<p style=\"left: 3%; color: red\">Text <a href=\"https://example.org/\" target=\"_blank\">with a link</a></p>",
        "<svg viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"a\"><defs><marker id=\"nc-a\"><path d=\"M0 0\"/></marker></defs><path d=\"M0 0L1 1\" marker-end=\"url(#nc-a)\"/></svg>",
        "<figure class=\"nc-figure\" id=\"nc-1\"><button type=\"button\" data-key=\"Up\">Up</button><label class=\"nc-steps\">Step <input type=\"range\" min=\"0\" max=\"3\" value=\"0\"></label></figure>",
        "<img alt=\"\" src=\"data:image/png;base64,AAAA\">",
    ];

    internal static readonly string[] More =
    [
        // Acts.
        "<script>1</script>",
        "<SCRIPT>1</SCRIPT>",
        "<svg><script>1</script></svg>",
        "<math><mtext><script>1</script></mtext></math>",
        "<p onclick=\"1\">a</p>",
        "<svg onload=\"1\"></svg>",
        "<img src=\"data:image/png;base64,AAAA\" onerror=\"1\">",
        "<a href=\"javascript:1\">a</a>",
        "<a href=\" java\nscript:1\">a</a>",
        "<a href=\"https://a.example\" ping=\"https://b.example\">a</a>",
        "<svg><a href=\"javascript:1\"><text>a</text></a></svg>",
        "<svg><animate attributeName=\"href\" to=\"javascript:1\"/></svg>",
        "<svg><use href=\"https://a.example#b\"/></svg>",
        "<svg><foreignObject><p>a</p></foreignObject></svg>",
        // Leads away, or loads.
        "<meta http-equiv=\"refresh\" content=\"0;url=https://a.example\">",
        "<base href=\"https://a.example\">",
        "<link rel=\"stylesheet\" href=\"https://a.example\">",
        "<iframe srcdoc=\"a\"></iframe>",
        "<object data=\"a\"></object>",
        "<embed src=\"a\">",
        "<form action=\"chapter/00/cells/c1\" method=\"post\"><button>Go on</button></form>",
        "<button>Go on</button>",
        "<button type=\"submit\" formaction=\"a\">Go on</button>",
        "<input>",
        "<textarea></textarea>",
        "<img src=\"https://a.example/pixel\">",
        "<img src=\"runs/all.zip\">",
        "<img srcset=\"https://a.example/pixel 2x\" src=\"data:image/png;base64,AAAA\">",
        "<video src=\"a\"></video>",
        "<p style=\"background: url(https://a.example)\">a</p>",
        "<p style=\"background: u\\72l(https://a.example)\">a</p>",
        "<p style=\"background: image-set('https://a.example' 1x)\">a</p>",
        // Looks like, or is taken for, a part of the page.
        "<style>.run { position: fixed; inset: 0 }</style>",
        "<style media=\"all\">.nc-figure { margin: 0 }</style>",
        "<svg><style>.run { opacity: 0 }</style></svg>",
        "<section class=\"cell\" data-cell=\"c1\" tabindex=\"0\">a</section>",
        "<div class=\"editor\" data-cell=\"c1\" data-source=\"a\"></div>",
        "<button type=\"button\" data-opens=\"shortcuts\">a</button>",
        "<button type=\"button\" data-theme-choice=\"dark\">a</button>",
        "<button type=\"button\" popovertarget=\"shortcuts\">a</button>",
        "<label for=\"c1-knob\">a</label>",
        "<p id=\"shortcuts\">a</p>",
        "<img name=\"getElementById\" src=\"data:image/png;base64,AAAA\">",
        "<p class=\"run\">a</p>",
        "<p tabindex=\"5\">a</p>",
        "<p autofocus>a</p>",
        "<p accesskey=\"r\">a</p>",
        "<p contenteditable>a</p>",
        "<dialog open>a</dialog>",
        "<p slot=\"a\">a</p>",
        "<template><script>1</script></template>",
    ];

    internal static readonly string[] Scripts =
    [
        "(id => {\nalert(1);\n})(\"nc-1\");",
        "{schedule}(\"nc-1\", alert(1));",
        "{schedule}(\"nc-1\"); alert(1);",
        "{schedule}(\"nc-2\");",
        "{schedule}(document.body);",
        "{schedule}(\"nc-1\")\n//);",
    ];

    [Fact]
    public async Task Html_ThatCanOnlyBeSeen_StandsInThePage()
    {
        foreach (var html in Seen) Assert.True(await SheetsAsync(html) == 0, $"Expected to stand in the page: {html}");
    }

    [Fact]
    public async Task Html_ThatCouldDoMore_DrawsOnASheet()
    {
        foreach (var html in More) Assert.True(await SheetsAsync(html) == 1, $"Expected to draw on a sheet: {html}");
    }

    [Fact]
    public async Task Figure_WithAScriptThatIsNotOurs_DrawsOnASheet()
    {
        var schedule = await ScheduleScriptAsync();
        foreach (var script in Scripts)
        {
            var html = $"<figure class=\"nc-figure\" id=\"nc-1\"><script>{script.Replace("{schedule}", schedule, StringComparison.Ordinal)}</script></figure>";
            Assert.True(await SheetsAsync(html) == 1, $"Expected to draw on a sheet: {script}");
        }
        Forgive();
    }

    [Fact]
    public async Task Figure_WithTheIdOfAnotherPartOfThePage_DrawsNothingThere()
    {
        await Page.EvaluateAsync("() => { document.getElementById('cells').innerHTML = \"<div id='nc-1'></div>\"; }");
        var schedule = await ScheduleScriptAsync();

        // On the wrong element the script would throw, which the test would be told.
        Assert.Equal(0, await SheetsAsync($"<figure class=\"nc-figure\" id=\"nc-1\"><script>{schedule}(\"nc-1\");</script></figure>"));
    }

    [Fact]
    public async Task Position_OfWhatStandsInThePage_StaysInItsBox()
    {
        await Page.AddStyleTagAsync(new() { Content = File.ReadAllText(Repository.At("lib", "Player", "wwwroot", "player.css")) });
        await Page.EvaluateAsync("() => { document.getElementById('output').className = 'place'; }");

        await SheetsAsync("<p>An output.</p><div class=\"nc-over\" style=\"position: fixed; inset: 0; z-index: 99\"></div>");

        Assert.True(await Page.EvaluateAsync<bool>("() => !document.elementFromPoint(20, 20).closest('.nc-over')"));
        Assert.True(await Page.EvaluateAsync<bool>("() => document.querySelector('.nc-over').offsetHeight <= document.getElementById('output').offsetHeight"));
    }

    private Task<string> ScheduleScriptAsync() => Page.EvaluateAsync<string>(
        "async () => '(' + (await import('/figures.js')).scripts.find(script => String(script).includes('.nc-steps input')) + ')'");

    private Task<int> SheetsAsync(string html) => Page.EvaluateAsync<int>(
        """
        async html => {
          const output = document.getElementById("output");
          await player.outputs.show(output, "text/html", html);
          return output.querySelectorAll("iframe.sheet").length;
        }
        """, html);
}
