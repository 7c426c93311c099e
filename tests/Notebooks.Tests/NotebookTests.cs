using CsCheck;

namespace NotebookCourse.Notebooks.Tests;

public class NotebookTests
{
    [Fact]
    public void WithCell_AnyFileAndSource_ChangesThatCellAlone() =>
        Gen.Select(Generate.FileText, Generate.Source, Gen.Int[0, 100]).Sample((text, source, pick) =>
        {
            if (TryParse(text) is not { Cells.Count: > 0 } notebook || source.Contains("#!sharp", StringComparison.Ordinal) || source.Contains("#!pwsh", StringComparison.Ordinal))
                return;

            var index = pick % notebook.Cells.Count;
            var changed = notebook.WithCell(index, source);

            var expected = notebook.Cells.Select(cell => (cell.Language, cell.Source)).ToList();
            expected[index] = (expected[index].Language, TextLine.Normalize(source));
            Assert.Equal(expected, changed.Cells.Select(cell => (cell.Language, cell.Source)));
            Assert.Equal(changed.Cells, DibFile.Parse(DibFile.ToText(changed), "again.dib").Cells);
        }, iter: 5_000);

    [Fact]
    public void WithCell_FileThatMixesLineEnds_KeepsEveryOtherCharacter()
    {
        var notebook = DibFile.Parse("\uFEFF#!csharp  \r\n\n\na\r\nb\nc\r\n\n#!md\nx", "x.dib");

        var changed = notebook.WithCell(0, "a\nB\nc");

        Assert.Equal("\uFEFF#!csharp  \r\n\n\na\r\nB\nc\r\n\n#!md\nx", DibFile.ToText(changed));
    }

    [Theory]
    [InlineData("#!cs", "#!cs\n\nx\n")]
    [InlineData("#!cs\n#!md\n\ny", "#!cs\n\nx\n\n#!md\n\ny")]
    [InlineData("#!cs\r\n\r\n\r\n#!md\r\n", "#!cs\r\n\r\nx\r\n\r\n\r\n#!md\r\n")]
    public void WithCell_EmptyCell_PutsTheSourceBelowItsLanguageLine(string before, string after) =>
        Assert.Equal(after, DibFile.ToText(DibFile.Parse(before, "x.dib").WithCell(0, "x")));

    [Fact]
    public void WithCell_CellWithoutLanguageLine_GetsOne() =>
        Assert.Equal("#!csharp\n\n#!meta\n", DibFile.ToText(DibFile.Parse("1\n", "x.dib").WithCell(0, "#!meta")));

    [Fact]
    public void WithCell_TheSameSource_GivesTheSameNotebook()
    {
        var notebook = DibFile.Parse("1\r\n2", "x.dib");

        Assert.Same(notebook, notebook.WithCell(0, "1\r\n2\n"));
    }

    [Fact]
    public void WithCell_NotebookThatIsNoDibFile_ReplacesTheSource()
    {
        var notebook = new Notebook([new Cell(CellLanguage.Html, "a"), new Cell(CellLanguage.CSharp, "b")], "/course/x.ipynb");

        var changed = notebook.WithCell(1, "c\r\nd");

        Assert.Equal([new Cell(CellLanguage.Html, "a"), new Cell(CellLanguage.CSharp, "c\nd")], changed.Cells);
        Assert.Equal(notebook.Path, changed.Path);
    }

    [Fact]
    public void WithCell_LineThatStartsACell_IsRefused()
    {
        var notebook = DibFile.Parse(Sample.Chapter, "x.dib");

        Assert.Contains("line 2 of cell 4", Assert.Throws<NotebookException>(() => notebook.WithCell(3, "1\n#!md")).Message, StringComparison.Ordinal);
    }

    private static Notebook? TryParse(string text)
    {
        try
        {
            return DibFile.Parse(text, "any.dib");
        }
        catch (NotebookException)
        {
            return null; // Refusals have tests of their own.
        }
    }
}
