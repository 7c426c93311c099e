using NotebookCourse.Jupyter.Questions;

namespace NotebookCourse.Jupyter.Tests.Questions;

public class PagedQuestionTests
{
    [Theory]
    [InlineData("Console?", "Console")]
    [InlineData("  Console.WriteLine ? \n", "Console.WriteLine")]
    [InlineData("größe?", "größe")]
    public void Of_NameWithQuestionMark_IsTheName(string code, string name) => Assert.Equal(name, PagedQuestion.Of(code));

    [Theory]
    [InlineData("Console")]
    [InlineData("a ? b : c")]
    [InlineData("int? a = null;")]
    [InlineData("1?")]
    [InlineData("?")]
    [InlineData("a;\nb?")]
    public void Of_AnythingElse_IsCode(string code) => Assert.Null(PagedQuestion.Of(code));
}
