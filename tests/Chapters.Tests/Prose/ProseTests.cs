using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Prose;

public class ProseTests
{
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
    [MemberData(nameof(Notebooks))]
    public void Notebook_Prose_TellsWhatAReaderNeeds(string notebook)
    {
        var path = Repository.At(notebook);

        Assert.Empty(ProseRule.Violations(notebook, NotebookFile.Read(path)));
        Assert.Empty(ProseRule.BrokenLinks(Path.GetDirectoryName(path)!, NotebookFile.Read(path)));
    }
}
