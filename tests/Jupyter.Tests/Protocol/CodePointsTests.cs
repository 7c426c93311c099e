using NotebookCourse.Jupyter.Protocol;

namespace NotebookCourse.Jupyter.Tests.Protocol;

public class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 2, 3)]
    [InlineData("a😀b", 3, 4)]
    public void ToUtf16_PlaceInTheText_AndBack(string text, int position, int offset)
    {
        Assert.Equal(offset, CodePoints.ToUtf16(text, position));
        Assert.Equal(position, CodePoints.FromUtf16(text, offset));
    }

    [Theory]
    [InlineData(9, 3)]
    [InlineData(-1, 0)]
    public void ToUtf16_PlaceOutsideTheText_IsItsNearestEnd(int position, int offset) =>
        Assert.Equal(offset, CodePoints.ToUtf16("abc", position));
}
