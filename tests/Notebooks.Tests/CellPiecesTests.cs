using NotebookCourse.Testing.Fuzzing;

namespace NotebookCourse.Notebooks.Tests;

public class CellPiecesTests
{
    private const CellLanguage CSharp = CellLanguage.CSharp, FSharp = CellLanguage.FSharp;

    [Fact]
    public void Of_CellWithoutALanguageLine_IsTheCell()
    {
        var cell = new Cell(CSharp, "#!time\n var s = \" #!fsharp\";\n#!fsharp x");

        Assert.Same(cell, Assert.Single(CellPieces.Of(cell)));
    }

    [Fact]
    public void Of_LanguageLines_SplitTheCellAndLeaveEachLineInItsPlace() => Assert.Equal(
        [new Cell(CSharp, "1\n", 7), new Cell(FSharp, "\n\nlet x = 1\nx\n", 7), new Cell(CellLanguage.Foreign, "\n\n\n\n\nGet-Date\n", 7, "pwsh"), new Cell(CSharp, "\n\n\n\n\n\n\n2", 7)],
        CellPieces.Of(new Cell(CSharp, "1\n#!fsharp\nlet x = 1\nx\n#!pwsh\nGet-Date\n#!c# \n2", 7)));

    [Fact]
    public void Of_FirstLineThatNamesTheLanguage_IsNoPiece() =>
        Assert.Equal([new Cell(FSharp, "\nlet x = 1")], CellPieces.Of(new Cell(CSharp, "#!fsharp\nlet x = 1")));

    [Fact]
    public void Of_LanguageLinesAlone_IsAnEmptyCell() =>
        Assert.Equal([new Cell(CSharp, "")], CellPieces.Of(new Cell(CSharp, "#!fsharp\n\n#!csharp\n")));

    [Theory]
    [InlineData(CellLanguage.Markdown)]
    [InlineData(CellLanguage.Html)]
    [InlineData(CellLanguage.Foreign)]
    public void Of_TextThatNoKernelRuns_IsNotSplit(CellLanguage language) =>
        Assert.Single(CellPieces.Of(new Cell(language, "a\n#!fsharp\nb")));

    [Fact]
    public void OwnText_OfACellInTwoLanguages_IsBlankWhereTheOtherStands() =>
        Assert.Equal("1\n        \n         \r\n    \n2", CellPieces.OwnText(new Cell(CSharp, "1\n#!fsharp\nlet x = 1\r\n#!cs\n2")));

    [Fact]
    public void Of_ManyLanguageLines_IsSplitInTime() => Bounds.Hold(() =>
        Assert.Single(CellPieces.Of(new Cell(CSharp, string.Concat(Enumerable.Repeat("#!fsharp\n", 20_000)) + "1"))));
}
