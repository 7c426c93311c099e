using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Notebooks.Tests;

public class MarkdownRendererTests
{
    [Theory]
    [InlineData("a *b* **c** ~~d~~", "<p>a <em>b</em> <strong>c</strong> <del>d</del></p>\n")]
    [InlineData("## One line", "<h2 id=\"one-line\">One line</h2>\n")]
    [InlineData("2^10 and 2^20, H~2~O, ${x}", "<p>2^10 and 2^20, H~2~O, ${x}</p>\n")]
    [InlineData("<b id=\"x\">kept</b>", "<p><b id=\"x\">kept</b></p>\n")]
    [InlineData("", "")]
    public void ToHtml_Prose_IsRenderedAsTheEditorsDo(string markdown, string html) =>
        Assert.Equal(html, MarkdownRenderer.ToHtml(markdown));

    [Theory]
    [InlineData("<script>alert(1)</script>after", "after")]
    [InlineData("<img src=\"x\" onerror=\"alert(1)\">", "<img src=\"x\">")]
    [InlineData("[a](javascript:alert%281%29)", "<p><a>a</a></p>")]
    [InlineData("<a href=\"jAvA\tscript:alert(1)\">a</a>", "<p><a>a</a></p>")]
    [InlineData("<a href=\"vbscript:x\">a</a>", "<p><a>a</a></p>")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)", "<p><a>a</a></p>")]
    [InlineData("[a](file:///etc/passwd)", "<p><a>a</a></p>")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">", "")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>", "")]
    [InlineData("<object data=\"x\"></object><embed src=\"x\">", "<p></p>")]
    [InlineData("<form action=\"https://example.org\"><button>Run</button></form>", "Run")]
    [InlineData("<input type=\"text\" autofocus>", "")]
    [InlineData("<div style=\"position:fixed;top:0;left:0;width:100%;height:100%;z-index:9;color:red\">x</div>", "<div style=\"width: 100%; color: rgba(255, 0, 0, 1)\">x</div>")]
    [InlineData("<div class=\"head stale\" data-opens=\"shortcuts\">x</div>", "<div>x</div>")]
    [InlineData("<style>body { display: none }</style>x", "x")]
    [InlineData("<svg><script>alert(1)</script></svg>", "<p></p>")]
    [InlineData("<base href=\"https://example.org\"><link rel=\"stylesheet\" href=\"x\">x", "x")]
    [InlineData("</div></main><p>x</p>", "<p>x</p>")]
    [InlineData("<a href=\"x\" target=\"_top\" ping=\"https://example.org\">a</a>", "<p><a href=\"x\">a</a></p>")]
    [InlineData("<b name=\"x\" tabindex=\"1\" contenteditable>x</b>", "<p><b>x</b></p>")]
    [InlineData("<!-- a --><p>x</p>", "<p>x</p>")]
    [InlineData("<java&#115;cript:alert(1)> [a]( java&Tab;script:x)", "<p>&lt;javascript:alert(1)&gt; <a>a</a></p>")]
    [InlineData("![a](//other/share/x.png)", "<p><img alt=\"a\"></p>")]
    [InlineData("<img src=\" /\n\\other/share/x.png\" alt=\"a\">", "<p><img alt=\"a\"></p>")]
    public void ToHtml_WhatCouldAct_IsNotThere(string markdown, string html) =>
        Assert.Equal(html, MarkdownRenderer.ToHtml(markdown).Trim());

    [Theory]
    [InlineData("<details open=\"\"><summary>More</summary>\n\n*x*\n\n</details>", "<details open=\"\"><summary>More</summary>\n<p><em>x</em></p>\n</details>")]
    [InlineData("![a](../data/map.svg \"t\")", "<p><img src=\"../data/map.svg\" alt=\"a\" title=\"t\" /></p>")]
    [InlineData("![a](data:image/png;base64,AAAA)", "<p><img src=\"data:image/png;base64,AAAA\" alt=\"a\"></p>")]
    [InlineData("<img src=\"a.png\" width=\"300\" alt=\"a\">", "<img src=\"a.png\" width=\"300\" alt=\"a\">")]
    [InlineData("[a](02-threads.dib#races) <https://example.org/?a=1&b=2>", "<p><a href=\"02-threads.dib#races\">a</a> <a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a></p>")]
    [InlineData("<a id=\"here\"></a>x", "<p><a id=\"here\"></a>x</p>")]
    [InlineData("- [x] done", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" /> done</li>\n</ul>")]
    [InlineData("```csharp\nx < 1;\n```", "<pre><code class=\"language-csharp\">x &lt; 1;\n</code></pre>")]
    [InlineData("x<sub>1</sub> <kbd>Ctrl</kbd><br>\"q\"", "<p>x<sub>1</sub> <kbd>Ctrl</kbd><br>\"q\"</p>")]
    [InlineData("# A\n\n# A\n\n# A", "<h1 id=\"a\">A</h1>\n<h1 id=\"a-1\">A</h1>\n<h1 id=\"a-2\">A</h1>")]
    public void ToHtml_WhatATextIsMadeOf_IsThere(string markdown, string html) =>
        Assert.Equal(html, MarkdownRenderer.ToHtml(markdown).Trim());

    // With HTML beside it, the sanitizer has seen it.
    [Theory]
    [InlineData("- [x] done <b>x</b>", "<input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\"> done <b>x</b>")]
    [InlineData("|a|\n|-:|\n|<b>1</b>|", "<td style=\"text-align: right\"><b>1</b></td>")]
    [InlineData("<b>x</b>\n\n```csharp\nx\n```", "<code class=\"language-csharp\">x")]
    [InlineData("## Head <b>x</b>", "<h2 id=\"head-x\">Head <b>x</b></h2>")]
    public void ToHtml_TextWithHtmlInIt_KeepsWhatATextIsMadeOf(string markdown, string html) =>
        Assert.Contains(html, MarkdownRenderer.ToHtml(markdown), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_ColumnsToTheRight_StayThere() =>
        Assert.Contains("<td style=\"text-align: right;\">1</td>", MarkdownRenderer.ToHtml("|a|\n|-:|\n|1|"), StringComparison.Ordinal);

    public static TheoryData<string> TooMuch =>
    [
        new string('>', 200) + "x",
        new string('>', 100_000) + "x",
        string.Concat(Enumerable.Repeat("- ", 5_000)) + "x",
        new string('[', 30_000),
        string.Concat(Enumerable.Repeat("<div>", 9_000)),
        string.Concat(Enumerable.Range(0, 4_000).Select(n => $"<b id=b{n}>")) + string.Concat(Enumerable.Repeat("\n\nx", 4_000)),
        new string('x', 2_000_000),
    ];

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void ToHtml_MoreThanAPageCanShow_IsItsTextUnderASentence(string markdown) => Bounds.Hold(() =>
    {
        var html = MarkdownRenderer.ToHtml(markdown);

        Assert.StartsWith("<p class=\"note\">This passage has more markup", html, StringComparison.Ordinal);
        Assert.EndsWith($"{markdown.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</pre>\n", html, StringComparison.Ordinal);
    });

    [Fact]
    public void ToHtml_ManyHeadingsOfOneName_AreNamedInTime() =>
        Bounds.Hold(() => Assert.Contains("id=\"a-9999\"", MarkdownRenderer.ToHtml(string.Concat(Enumerable.Repeat("# a\n", 10_000))), StringComparison.Ordinal));

    [Fact]
    public void ToHtml_Table_IsATable() =>
        Assert.Contains("<td>1</td>", MarkdownRenderer.ToHtml("|a|\n|-|\n|1|"), StringComparison.Ordinal);
}
