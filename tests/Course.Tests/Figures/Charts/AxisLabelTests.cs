using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Tests.Figures.Charts;

public class AxisLabelTests
{
    [Theory]
    [InlineData("4 threads", new[] { "4 threads" })]
    [InlineData("one after the other", new[] { "one after the", "other" })]
    [InlineData("64 threads, interleaved", new[] { "64 threads,", "interleaved" })]
    [InlineData("", new string[0])]
    [InlineData("aVeryLongNameInOneWord", new[] { "aVeryLongNameInOne…" })]
    [InlineData("one line here now. two lines here now three lines here it is four", new[] { "one line here now.", "two lines here now", "three lines here", "it is four" })]
    [InlineData("one line here now. two lines here now three lines here it is four and a fifth here", new[] { "one line here now.", "two lines here now", "three lines here", "it is four and a…" })]
    public void Lines_Name_FitsBesideTheAxis(string name, string[] lines) => Assert.Equal(lines, AxisLabel.Lines(name));
}
