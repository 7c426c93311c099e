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
    [InlineData("""{"cell_type":"raw","source":"raw text"}""", "raw", "raw text")]
    [InlineData("""{"cell_type":"code","metadata":{"dotnet_interactive":{"language":"pwsh"}},"source":"Get-Date"}""", "pwsh", "Get-Date")]
    [InlineData("""{"cell_type":"code","metadata":{"polyglot_notebook":{"kernelName":"klingon"}},"source":"#!klingon\nQapla'"}""", "klingon", "Qapla'")]
    [InlineData("""{"cell_type":"code","source":"#!sql\nSELECT 1"}""", "sql", "SELECT 1")]
    [InlineData("""{"cell_type":"code","metadata":{"polyglot_notebook":{"kernelName":"\u0000"},"dotnet_interactive":{"language":" pwsh "}},"source":"Get-Date"}""", "pwsh", "Get-Date")]
    public void Parse_CellOfAnotherProgram_IsKeptAndComesBack(string cell, string name, string source)
    {
        var notebook = Parse($$$"""{"cells":[{{{cell}}},{"cell_type":"code","metadata":{"dotnet_interactive":{"language":"csharp"}},"source":"1 + 1"}],"nbformat":4}""");
        Cell[] expected = [new(CellLanguage.Foreign, source, Foreign: name), new(CellLanguage.CSharp, "1 + 1")];

        Assert.Equal(expected, notebook);
        Assert.Equal(expected, Parse(IpynbFile.ToText([.. notebook.Select(CellRun.Not)])));
        Assert.Equal(expected, DibFile.Parse(DibFile.ToText(new Notebook(notebook)), "x.dib").Cells.Select(each => each with { Line = 0 }));
    }

    // They are split where they are run, as in Polyglot Notebooks.
    [Theory]
    [InlineData("#!fsharp\\nlet x = 1")]
    [InlineData("#!csharp\\n1 + 1")]
    public void Parse_LanguageLineInACellThatSaysItIsCSharp_IsPartOfItsText(string source) =>
        Assert.Equal(
            [new Cell(CellLanguage.CSharp, source.Replace("\\n", "\n", StringComparison.Ordinal))],
            Parse($$$"""{"cells":[{"cell_type":"code","metadata":{"dotnet_interactive":{"language":"csharp"}},"source":"{{{source}}}"}],"nbformat":4}"""));

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
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"heading","source":""}]}""", 0, "its cell_type is heading")]
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
