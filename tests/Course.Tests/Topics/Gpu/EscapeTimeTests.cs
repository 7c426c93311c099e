using System.Numerics;
using NotebookCourse.Topics.Gpu;

namespace NotebookCourse.Tests.Topics.Gpu;

public class EscapeTimeTests
{
    [Theory]
    [InlineData(0, 0, 50)]
    [InlineData(-2, 0, 50)]
    [InlineData(3, 0, 1)]
    [InlineData(2, 0, 2)]
    [InlineData(1, 0, 3)]
    [InlineData(0, 2, 2)]
    public void Of_KnownPoint_IsKnown(float real, float imaginary, int rounds) =>
        Assert.Equal(rounds, EscapeTime.Of(real, imaginary, most: 50));

    [Fact]
    public void Of_Vectors_EqualThePointsOneByOne()
    {
        var lanes = Vector<float>.Count;
        for (var row = 0; row < 40; row++)
        {
            float[] real = [.. Enumerable.Range(0, lanes).Select(lane => -2 + 3f * lane / lanes)];
            var rounds = EscapeTime.Of(new Vector<float>(real), new Vector<float>(-1 + row / 20f), most: 90);

            Assert.Equal(real.Select(each => EscapeTime.Of(each, -1 + row / 20f, most: 90)), Enumerable.Range(0, lanes).Select(lane => rounds[lane]));
        }
    }
}
