using CsCheck;
using NotebookCourse.Notebooks.Book;

namespace NotebookCourse.Notebooks.Tests.Book;

public class CodeColoursTests
{
    [Theory]
    [InlineData("var", """<span class="keyword">var</span>""")]
    [InlineData("variable @var1 x1", "variable @var1 x1")]
    [InlineData("\"a // b\" // \"c\"", """<span class="string">&quot;a // b&quot;</span> <span class="comment">// &quot;c&quot;</span>""")]
    [InlineData("$@\"a\"\"b\"", """<span class="string">$@&quot;a&quot;&quot;b&quot;</span>""")]
    [InlineData("\"\"\"a \"b\" c\"\"\"", """<span class="string">&quot;&quot;&quot;a &quot;b&quot; c&quot;&quot;&quot;</span>""")]
    [InlineData("/* a\nb */'\\''", """<span class="comment">/* a""" + "\n" + """b */</span><span class="string">'\''</span>""")]
    [InlineData("0xFF 1.5e-3d a1", """<span class="number">0xFF</span> <span class="number">1.5e-3d</span> a1""")]
    [InlineData("#!import x\n#r \"y\"", """<span class="magic">#!import x</span>""" + "\n" + """<span class="magic">#r &quot;y&quot;</span>""")]
    public void ToHtml_Code_MarksItsParts(string source, string html) => Assert.Equal(html, CodeColours.ToHtml(source));

    [Theory]
    [InlineData("let rec f x = (* a *) 1 // b", """<span class="keyword">let</span> <span class="keyword">rec</span> f x = <span class="comment">(* a *)</span> <span class="number">1</span> <span class="comment">// b</span>""")]
    [InlineData("List.fold (*) 1 // product", """List.fold (*) <span class="number">1</span> <span class="comment">// product</span>""")]
    [InlineData("#r @\"y\"\nvar", """<span class="magic">#r @&quot;y&quot;</span>""" + "\nvar")]
    public void ToHtml_FSharp_MarksItsParts(string source, string html) =>
        Assert.Equal(html, CodeColours.ToHtml(new Cell(CellLanguage.FSharp, source)));

    [Fact]
    public void ToHtml_AnyText_KeepsEveryCharacter() => Gen.OneOf(Generate.FileText, Gen.String, Gen.String["\"'/*\\n$@ 0.ex#!"]).Sample(text =>
        Assert.Equal(
            text,
            System.Text.RegularExpressions.Regex.Replace(CodeColours.ToHtml(text), "<[^>]*>", "")
                .Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal)
                .Replace("&quot;", "\"", StringComparison.Ordinal)
                .Replace("&amp;", "&", StringComparison.Ordinal)));
}
