using System.Text;
using CsCheck;

namespace NotebookCourse.Notebooks.Tests.Dib;

public class DibRoundTripTests
{
    [Fact]
    public void Parse_AnyCellsWritten_GivesTheSameCells() => Generate.Cells.Sample(cells =>
    {
        var text = DibFile.ToText(new Notebook(cells));
        var read = DibFile.Parse(text, "any.dib").Cells;
        Assert.Equal(
            cells.Select(cell => (cell.LanguageName, TextLine.Normalize(cell.Source))),
            read.Select(cell => (cell.LanguageName, cell.Source)));
    });

    [Theory]
    [InlineData("csharp")]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData("blank ")]
    public void ToText_LanguageThatNoLineCanName_IsRefused(string name) =>
        Assert.Contains("a language that a line can name", Assert.Throws<NotebookException>(() =>
            DibFile.ToText(new Notebook([new Cell(CellLanguage.Foreign, "x", Foreign: name)]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_AnyBytes_AreReadAndWrittenUnchangedOrRefused() => Generate.FileBytes.Sample(bytes =>
    {
        try
        {
            var notebook = DibFile.Parse(bytes, "any.dib");
            Assert.Equal(bytes, Encoding.UTF8.GetBytes(DibFile.ToText(notebook)));
        }
        catch (NotebookException refusal)
        {
            Assert.StartsWith("any.dib", refusal.Message, StringComparison.Ordinal);
        }
    }, iter: 5_000);

    [Fact]
    public void Parse_AnyText_IsReadOrRefused() => Generate.FileText.Sample(text =>
    {
        try
        {
            Assert.Equal(text, DibFile.ToText(DibFile.Parse(text, "any.dib")));
        }
        catch (NotebookException refusal)
        {
            Assert.Equal("any.dib", refusal.File);
        }
    }, iter: 5_000);

    [Fact]
    public void ToText_CellsOfAChapter_GivesTheFormThatTheExtensionKeeps()
    {
        var cells = Sample.Cells(Sample.Chapter);

        Assert.Equal(Sample.Chapter, DibFile.ToText(new Notebook(cells)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Write_AnyLineEnds_GivesTheSameBytesAndCells(string newline)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("chapter.dib", Sample.Chapter.Replace("\n", newline, StringComparison.Ordinal));
        var copy = Path.Combine(folder.Root, "copy.dib");

        var notebook = DibFile.Read(path);
        DibFile.Write(notebook, copy);

        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(copy));
        Assert.Equal(Sample.Cells(Sample.Chapter), notebook.Cells);
        Assert.Equal(path, notebook.Path);
    }

    [Theory]
    [InlineData("\uFEFF#!csharp\n\n1\n")]
    [InlineData("#!csharp\r\n\n1\r\n\n2")]
    [InlineData("#!csharp")]
    [InlineData("1")]
    [InlineData("")]
    public void ToText_UnusualFile_GivesItUnchanged(string text) =>
        Assert.Equal(text, DibFile.ToText(DibFile.Parse(Encoding.UTF8.GetBytes(text), "x.dib")));

    [Fact]
    public void Parse_FourMebibytesOfLanguageLines_GivesACellEach()
    {
        var text = string.Concat(Enumerable.Repeat("#!c#\n\n", 700_000));

        Assert.Equal(700_000, Sample.Cells(text).Count);
    }

    [Theory]
    [InlineData("a\n#!markdown\nb", "line 2 of cell 2", "#!markdown")]
    [InlineData("a\r\n#!cs \r\nb", "line 2 of cell 2", "#!cs")]
    [InlineData("a\0", "NUL character", "UTF-8 text")]
    [InlineData("a{half}", "U+D83D", "half a character")]
    public void ToText_SourceThatWouldNotBeReadBack_IsRefused(string source, string where, string what)
    {
        var notebook = new Notebook([new Cell(CellLanguage.Markdown, "fine"), new Cell(CellLanguage.CSharp, source.Replace("{half}", "\uD83D", StringComparison.Ordinal))], "/course/x.dib");

        var refusal = Assert.Throws<NotebookException>(() => DibFile.ToText(notebook));

        Assert.StartsWith("/course/x.dib", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(where, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
    }
}
