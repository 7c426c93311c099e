using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Notebooks.Tests.Folding;

public class BoundedTextTests
{
    [Fact]
    public void ToString_ShortText_IsKeptWhole()
    {
        var text = new BoundedText(10);
        text.Append("0123456789abc");
        text.Append("def");

        Assert.Equal("0123456789abcdef", text.ToString());
    }

    [Fact]
    public void ToString_LongText_KeepsBothEndsAndCountsTheLinesBetween()
    {
        var text = new BoundedText(4);
        foreach (var line in Enumerable.Range(0, 10)) text.Append($"{line}\n");

        Assert.Equal("0\n1\n\n… 6 lines left out …\n8\n9\n", text.ToString());
    }
}
