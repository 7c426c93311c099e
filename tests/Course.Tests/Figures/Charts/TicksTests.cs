using CsCheck;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Tests.Figures.Charts;

public class TicksTests
{
    [Theory]
    [InlineData(AxisScale.Linear, new double[] { 1, 2, 4, 8 }, new double[] { 1, 2, 4, 8 })]
    [InlineData(AxisScale.Log2, new double[] { 1, 2, 4, 8, 16, 32, 64 }, new double[] { 1, 2, 4, 8, 16, 32, 64 })]
    // The first and the last stay; between them, what has room on a phone.
    [InlineData(AxisScale.Linear, new double[] { 1, 2, 4, 8, 16, 32, 64 }, new double[] { 1, 8, 16, 32, 64 })]
    [InlineData(AxisScale.Linear, new double[] { 4 }, new double[] { 4 })]
    [InlineData(AxisScale.Log10, new double[] { 4 }, new double[] { 4 })]
    // Plotly chooses.
    [InlineData(AxisScale.Linear, new[] { 1, 2.5 }, new double[0])]
    public void Horizontal_NamedValues_AreTicksWhereTheirNamesFit(AxisScale scale, double[] values, double[] ticks) =>
        Assert.Equal(ticks, Ticks.Horizontal(new("threads", Scale: scale), values, values).Ticks.Select(tick => tick.At));

    [Fact]
    public void Horizontal_EveryNumberTo64_LeavesTheTicksToPlotly()
    {
        double[] values = [.. Enumerable.Range(1, 64)];

        Assert.Empty(Ticks.Horizontal(new("threads"), values, values).Ticks);
    }

    [Theory]
    [InlineData(AxisScale.Log2, 0.9, 9, new[] { "0.5", "1", "2", "4", "8", "16" })]
    [InlineData(AxisScale.Log2, 2, 8, new[] { "2", "4", "8" })]
    [InlineData(AxisScale.Log2, 3, 3, new[] { "2", "4" })]
    [InlineData(AxisScale.Log10, 0.00005, 3, new[] { "0.00001", "0.0001", "0.001", "0.01", "0.1", "1", "10" })]
    [InlineData(AxisScale.Log10, 30, 400, new[] { "20", "50", "100", "200", "500" })]
    [InlineData(AxisScale.Log10, 1000, 1000, new[] { "1,000" })]
    public void Vertical_Logarithmic_TicksAreRoundAndHoldAllValues(AxisScale scale, double low, double high, string[] ticks) =>
        Assert.Equal(ticks, Ticks.Vertical(new("time", Scale: scale), [low, high]).Ticks.Select(tick => tick.Text));

    [Fact]
    public void Vertical_AnyLogarithmicValues_LieWithinTheRange() =>
        Gen.Select(Gen.Double[1e-9, 1e9], Gen.Double[1e-9, 1e9], Gen.Bool).Sample((one, other, isBinary) =>
        {
            var axis = Ticks.Vertical(new("y", Scale: isBinary ? AxisScale.Log2 : AxisScale.Log10), [one, other]);

            Assert.InRange(Math.Min(one, other), axis.Range!.From, axis.Range.To);
            Assert.InRange(Math.Max(one, other), axis.Range.From, axis.Range.To);
            Assert.All(axis.Ticks, tick => Assert.InRange(tick.At, axis.Range.From, axis.Range.To));
            Assert.NotEmpty(axis.Ticks);
        });
}
