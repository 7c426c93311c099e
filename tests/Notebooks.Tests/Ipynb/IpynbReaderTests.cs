using CsCheck;

namespace NotebookCourse.Notebooks.Tests.Ipynb;

public class IpynbReaderTests
{
    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"},"dotnet_interactive":{"language":"csharp"}}""", "1", CellLanguage.FSharp, "1")]
    [InlineData("""{"dotnet_interactive":{"language":"html"}}""", "1", CellLanguage.Html, "1")]
    [InlineData("{}", "1", CellLanguage.CSharp, "1")]
    [InlineData("{}", "#!js\\n\\n1", CellLanguage.JavaScript, "1")]
    [InlineData("{}", "#!time\\n1", CellLanguage.CSharp, "#!time\n1")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"mermaid"}}""", "#!mermaid", CellLanguage.Mermaid, "")]
    public void Parse_CodeCell_HasTheLanguageThatItSays(string metadata, string source, CellLanguage language, string expected) =>
        Assert.Equal(
            [new Cell(language, expected)],
            Parse($$"""{"cells":[{"cell_type":"code","metadata":{{metadata}},"source":"{{source}}"}],"nbformat":4}"""));

    [Theory]
    [InlineData("""{"kernelspec":{"language":"F#"}}""", CellLanguage.FSharp)]
    [InlineData("""{"language_info":{"name":"C#"}}""", CellLanguage.CSharp)]
    [InlineData("""{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"html"}},"kernelspec":{"language":"C#"}}""", CellLanguage.Html)]
    public void Parse_CellThatSaysNothing_HasTheLanguageOfItsNotebook(string metadata, CellLanguage language) =>
        Assert.Equal(
            [new Cell(language, "a\nb")],
            Parse($$"""{"cells":[{"cell_type":"code","source":["a\r\n","b"]}],"metadata":{{metadata}},"nbformat":4}"""));

    [Theory]
    [InlineData("", 1, "which is JSON")]
    [InlineData("{\n\"cells\": [", 2, "which is JSON")]
    [InlineData("[]", 0, "nbformat number")]
    [InlineData("""{"nbformat":"4"}""", 0, "nbformat number")]
    [InlineData("""{"nbformat":3,"worksheets":[]}""", 0, "expected nbformat 4, but found 3")]
    [InlineData("""{"nbformat":4}""", 0, "list of cells")]
    [InlineData("""{"nbformat":4,"cells":[7]}""", 0, "cell 1 to have a source")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code"}]}""", 0, "cell 1 to have a source")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":[1]}]}""", 0, "cell 1 to have a source")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"raw","source":""}]}""", 0, "its cell_type is raw")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":"1"}],"metadata":{"kernelspec":{"language":"python"}}}""", 0, "but found python")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"markdown","source":"\u0000"}]}""", 1, "a NUL character")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"markdown","source":"\ud800"}]}""", 0, "half a character")]
    public void Parse_NoNotebook_IsRefused(string text, int line, string reason)
    {
        var refusal = Assert.Throws<NotebookException>(() => IpynbFile.Parse(text, "bad.ipynb"));

        Assert.Equal(line, refusal.Line);
        Assert.StartsWith("bad.ipynb", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NotebookCutOrChangedAnywhere_IsReadOrRefused()
    {
        var text = IpynbFile.ToText([.. Sample.Cells(Sample.Chapter).Select(CellRun.Not)]);
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 40], Gen.OneOf(Gen.Const(""), Gen.Char.Select(char.ToString), Gen.Const("null"), Gen.Const("[]"), Gen.Const("7")))
            .Sample((place, length, replacement) =>
            {
                var changed = text.Remove(place, Math.Min(length, text.Length - place)).Insert(place, replacement);
                try
                {
                    Assert.NotNull(IpynbFile.Parse(changed, "any.ipynb"));
                }
                catch (NotebookException refusal)
                {
                    Assert.Equal("any.ipynb", refusal.File);
                }
            }, iter: 3_000);
    }

    private static IReadOnlyList<Cell> Parse(string text) => IpynbFile.Parse(text, "x.ipynb").Cells;
}
