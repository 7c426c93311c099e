namespace NotebookCourse.Notebooks.Tests.Dib;

public class DibParserTests
{
    [Theory]
    [InlineData("csharp", CellLanguage.CSharp)]
    [InlineData("c#", CellLanguage.CSharp)]
    [InlineData("cs", CellLanguage.CSharp)]
    [InlineData("fsharp", CellLanguage.FSharp)]
    [InlineData("f#", CellLanguage.FSharp)]
    [InlineData("fs", CellLanguage.FSharp)]
    [InlineData("markdown", CellLanguage.Markdown)]
    [InlineData("md", CellLanguage.Markdown)]
    [InlineData("html", CellLanguage.Html)]
    [InlineData("javascript", CellLanguage.JavaScript)]
    [InlineData("js", CellLanguage.JavaScript)]
    [InlineData("mermaid", CellLanguage.Mermaid)]
    public void Parse_NameOrAlias_GivesTheLanguage(string name, CellLanguage language) =>
        Assert.Equal([new Cell(language, "x", 3)], Sample.Cells($"#!{name}\n\nx\n"));

    [Theory]
    [InlineData("#!time")]
    [InlineData("#!import a.csx")]
    [InlineData("#!CSharp")]
    [InlineData("#!csharpx")]
    [InlineData("#!csharp --flag")]
    [InlineData(" #!csharp")]
    [InlineData("#! csharp")]
    [InlineData("#!meta")]
    public void Parse_OtherMagic_StaysInItsCell(string magic) =>
        Assert.Equal([new Cell(CellLanguage.CSharp, $"1\n{magic}\n2", 2)], Sample.Cells($"#!csharp\n1\n{magic}\n2"));

    [Fact]
    public void Parse_BlanksAfterALanguage_StartsACell() =>
        Assert.Equal([CellLanguage.CSharp, CellLanguage.FSharp], Sample.Cells("#!csharp\n1\n#!fsharp \t\n2").Select(cell => cell.Language));

    [Fact]
    public void Parse_TextBeforeTheFirstLanguageLine_IsACellInTheDefaultLanguage()
    {
        Assert.Equal([new Cell(CellLanguage.CSharp, "1 + 1", 2)], Sample.Cells("\n1 + 1\n"));
        Assert.Equal(
            [new Cell(CellLanguage.FSharp, "#!time\n1", 4), new Cell(CellLanguage.Markdown, "x", 8)],
            Sample.Cells("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n\n#!time\n1\n\n#!md\nx"));
    }

    [Fact]
    public void Parse_EmptyCells_AreKept() =>
        Assert.Equal(
            [new Cell(CellLanguage.CSharp, "", 2), new Cell(CellLanguage.FSharp, "", 3), new Cell(CellLanguage.Html, "", 6)],
            Sample.Cells("#!cs\n#!fs\n\n\n#!html"));

    [Fact]
    public void Parse_EmptyLinesAroundASource_AreNotPartOfItButBlanksAre() =>
        Assert.Equal([new Cell(CellLanguage.CSharp, "  \n1\n\n2", 4)], Sample.Cells("#!cs\n\n\n  \n1\n\n2\n\n\n"));

    [Fact]
    public void Parse_AliasInTheMetadata_StartsACell() =>
        Assert.Equal(
            [new Cell(CellLanguage.CSharp, "1", 4)],
            Sample.Cells("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"csharp\",\"aliases\":[\"sharp\"]}]}}\n#!sharp\n1"));

    [Fact]
    public void Parse_ForeignLanguageListedAndUnused_IsFine() =>
        Assert.Empty(Sample.Cells("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"pwsh\"}]}}\n"));

    [Theory]
    [InlineData("null")]
    [InlineData("\"csharp\"")]
    public void Parse_DefaultKernelThatIsNull_IsCSharp(string name) =>
        Assert.Equal(
            [new Cell(CellLanguage.CSharp, "#!time\n1 + 1", 4)],
            Sample.Cells($"#!meta\n\n{{\"kernelInfo\":{{\"defaultKernelName\":{name}}}}}\n#!time\n1 + 1"));

    [Theory]
    [InlineData("#!pwsh\n\nGet-Date\n", "pwsh", "PowerShell")]
    [InlineData("#!powershell\n\nGet-Date\n", "powershell", "PowerShell")]
    [InlineData("#!sql\n\nGet-Date\n", "sql", "SQL")]
    [InlineData("#!kql \n\nGet-Date\n", "kql", "KQL")]
    [InlineData("#!http\n\nGet-Date\n", "http", "HTTP")]
    [InlineData("#!raw\n\nGet-Date\n", "raw", "raw text")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"klingon\",\"aliases\":[\"kl\"]}]}}\n#!kl\nGet-Date", "klingon", "klingon")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"pwsh\"}}\n\n#!time\nGet-Date", "pwsh", "PowerShell")]
    public void Parse_CellInALanguageThatTheCourseDoesNotHave_IsKeptAndSaysSo(string text, string name, string title)
    {
        var notebook = DibFile.Parse(text, "mixed.dib");

        var cell = Assert.Single(notebook.Cells);
        Assert.Equal((CellLanguage.Foreign, name, title, false), (cell.Language, cell.LanguageName, cell.LanguageTitle, cell.IsRunnable));
        Assert.EndsWith("Get-Date", cell.Source, StringComparison.Ordinal);
        Assert.Contains("not run", cell.NotRunHere, StringComparison.Ordinal);
        Assert.Equal(text, DibFile.ToText(notebook));
    }

    [Theory]
    [InlineData("#!meta", 2, "found nothing")]
    [InlineData("#!meta\n\n#!csharp\n1", 3, "found nothing")]
    [InlineData("#!meta\n\n{\"kernelInfo\":{\"defaultKern", 3, "cut off or broken")]
    [InlineData("#!meta\n{\n\"kernelInfo\"\n#!csharp\n1", 4, "cut off or broken")]
    [InlineData("#!meta\n{}\n\nsome text\n#!csharp", 4, "cut off or broken")]
    [InlineData("#!meta\n[1]", 2, "expected the metadata to be a JSON object, but found array")]
    [InlineData("#!meta\n{\"kernelInfo\":7}", 2, "expected kernelInfo to be a JSON object, but found number")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"languageName\":\"C#\"}]}}", 2, "expected a name")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"csharp\",\"aliases\":\"cs\"}]}}", 2, "expected aliases to be a JSON array")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"\\ud800\"}]}}", 2, "half a character")]
    [InlineData("#!meta\n{\"\\ud800kernelInfo\":1}", 2, "half a character")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"\\udc00items\":1}}", 2, "half a character")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"klingon\"}}", 2, "expected defaultKernelName to be one of csharp, fsharp")]
    public void Parse_MetadataThatCannotBeUnderstood_IsRefusedWithItsLine(string text, int line, string reason)
    {
        var refusal = Assert.Throws<NotebookException>(() => DibFile.Parse(text, "bad.dib"));

        Assert.Equal(line, refusal.Line);
        Assert.StartsWith($"bad.dib({line}): expected ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
