using System.Globalization;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Prose;

public class ProseTests
{
    private static readonly HashSet<int> ChapterNumbers =
        [.. CourseNotebooks.Chapters.Select(row => int.Parse(Path.GetFileName(row.Data)[..2], CultureInfo.InvariantCulture))];

    public static TheoryData<string> Notebooks => CourseNotebooks.All;

    [Theory]
    [InlineData("08-x.dib", "#!csharp\n\n1\n")]
    [InlineData("08-x.dib", "#!markdown\n\n# 9 · Title\n\n*5 minutes*\n")]
    [InlineData("08-x.dib", "#!markdown\n\n# Title\n\n*5 minutes*\n")]
    [InlineData("08-x.dib", "#!markdown\n\n# 8 · Title\n")]
    [InlineData("x.dib", "#!markdown\n\n# 8 · Title\n\n*5 minutes*\n")]
    public void Violations_ChapterThatWithholdsSomething_AreFound(string file, string text) =>
        Assert.Single(ProseRule.Violations(file, DibFile.Parse(text, file)));

    [Fact]
    public void BrokenLinks_LinkToAMissingFile_IsFound()
    {
        var notebook = DibFile.Parse("#!markdown\n\n[a](nosuch.dib#part) [b](https://example.org) [c](#here)\n", "x.dib");

        Assert.Single(ProseRule.BrokenLinks(Path.GetTempPath(), notebook));
    }

    [Theory]
    [InlineData("Chapter 7 has it.", "there is no chapter 7")]
    [InlineData("See chapters 1 and 9.", "there is no chapter 9")]
    [InlineData("[chapter 8](01-a.dib)", "there is no chapter 8")]
    public void MissingChapters_ChapterThatDoesNotExist_IsFound(string prose, string violation) =>
        Assert.Contains(violation, Assert.Single(ProseRule.MissingChapters(new HashSet<int> { 1, 2 }, DibFile.Parse($"#!markdown\n\n{prose}\n", "x.dib"))));

    [Fact]
    public void MissingChapters_ChaptersThatExistAndThoseOfABook_AreFine() =>
        Assert.Empty(ProseRule.MissingChapters(new HashSet<int> { 1, 2 }, DibFile.Parse("#!markdown\n\nChapters 1 and 2. Where this comes from: a book, chapter 19.\n", "x.dib")));

    [Fact]
    public void GuessesBesideTheirAnswers_OneCellForBoth_IsFound()
    {
        var together = DibFile.Parse("#!csharp\n\nrun.Against(Predict.Share(guess))\n", "x.dib");
        var apart = DibFile.Parse("#!csharp\n\nvar noted = Predict.Share(guess);\nnoted\n\n#!csharp\n\nrun.Against(noted)\n", "x.dib");

        Assert.Single(ProseRule.GuessesBesideTheirAnswers(together));
        Assert.Empty(ProseRule.GuessesBesideTheirAnswers(apart));
    }

    [Fact]
    public void GuessesBelowTheirAnswers_FigureOfTheRunAbove_IsFound()
    {
        const string Guess = "#!csharp\n\nvar noted = Predict.Share(guess);\nnoted\n\n", Run = "#!csharp\n\nvar run = Lab.Run();\nrun.Against(first)\n\n", Figure = "#!csharp\n\nrun.Chart()\n\n", Verdict = "#!csharp\n\nrun.At(65536).Against(noted)\n";

        Assert.Single(ProseRule.GuessesBelowTheirAnswers(DibFile.Parse(Run + Figure + Guess + Verdict, "x.dib")));
        Assert.Empty(ProseRule.GuessesBelowTheirAnswers(DibFile.Parse(Guess + Run + Figure + Verdict, "x.dib")));
        Assert.Empty(ProseRule.GuessesBelowTheirAnswers(DibFile.Parse(Run + Guess + Verdict, "x.dib")));
    }

    [Fact]
    public void LongLines_CodeBeyondThePage_IsFound()
    {
        var (fits, tooLong) = (new string('1', 110), new string('1', 111));

        Assert.Equal("line 4: expected at most 110 characters, but it has 111", Assert.Single(ProseRule.LongLines(DibFile.Parse($"#!csharp\n\n{fits}\n{tooLong}\n\n#!markdown\n\n{tooLong}\n", "x.dib"))));
    }

    [Fact]
    public void HintsByName_NameOfTheProperty_IsFound() =>
        Assert.Single(ProseRule.HintsByName(DibFile.Parse("#!markdown\n\nRun `Exercise.House.Hint()`, or `Exercise.Hint(\"11.1\")`.\n", "x.dib")));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_Prose_TellsWhatAReaderNeeds(string notebook)
    {
        var path = Repository.At(notebook);

        Assert.Empty(ProseRule.Violations(notebook, NotebookFile.Read(path)));
        Assert.Empty(ProseRule.BrokenLinks(Path.GetDirectoryName(path)!, NotebookFile.Read(path)));
        Assert.Empty(ProseRule.MissingChapters(ChapterNumbers, NotebookFile.Read(path)));
        Assert.Empty(ProseRule.GuessesBesideTheirAnswers(NotebookFile.Read(path)));
        Assert.Empty(ProseRule.GuessesBelowTheirAnswers(NotebookFile.Read(path)));
        Assert.Empty(ProseRule.HintsByName(NotebookFile.Read(path)));
        Assert.Empty(ProseRule.LongLines(NotebookFile.Read(path)));
    }
}
