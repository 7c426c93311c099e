using NotebookCourse.Experiments;
using NotebookCourse.Topics.Gpu;

namespace NotebookCourse.Tests.Topics.Gpu;

public class MatrixDataTests
{
    private const int Side = 11;

    [Fact]
    public void ScalarAndVectors_EqualTheDefinition()
    {
        var data = new MatrixData(Side);
        float[] expected = [.. from row in Enumerable.Range(0, Side) from column in Enumerable.Range(0, Side)
            select Enumerable.Range(0, Side).Sum(k => data.Left[row * Side + k] * data.Right[k * Side + column])];

        data.Scalar(0, Side);
        Assert.Equal(expected, data.Answer);
        Array.Clear(data.Answer);
        data.Vectors(0, 5);
        data.Vectors(5, Side);
        Assert.Equal(expected, data.Answer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(Side * Side - 1)]
    public void Verify_OnePlaceOff_NamesItsRow(int place)
    {
        var data = new MatrixData(Side);
        data.Scalar(0, Side);
        data.Answer[place]++;

        Assert.Contains($"row {place / Side} ", Assert.Throws<WrongAnswerException>(data.Verify).Message);
    }

    [Theory]
    [InlineData(MatrixKernel.Plain, 2_000_000_000, 0.25)]
    [InlineData(MatrixKernel.Tiled, 126_000_000, 3.97)]
    [InlineData(MatrixKernel.Blocked, 16_000_000, 31.25)]
    public void Traffic_ThousandRows_CountsWhatGroupsFetch(MatrixKernel kernel, long fetches, double intensity)
    {
        var traffic = new MatrixTraffic(1_000, 16);

        Assert.Equal(fetches, traffic.Fetches(kernel));
        Assert.Equal(intensity, traffic.Intensity(kernel), 2);
    }
}
