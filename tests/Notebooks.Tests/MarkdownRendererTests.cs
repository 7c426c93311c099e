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

    [Fact]
    public void ToHtml_Table_IsATable() =>
        Assert.Contains("<td>1</td>", MarkdownRenderer.ToHtml("|a|\n|-|\n|1|"), StringComparison.Ordinal);
}
