using CsCheck;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Tests.Figures.Charts;

public class RoundTicksTests
{
    [Theory]
    [InlineData(0, 61, 7, new[] { "0", "10", "20", "30", "40", "50", "60" })]
    [InlineData(0, 0.31, 4, new[] { "0", "0.1", "0.2", "0.3" })]
    [InlineData(-15, 4, 5, new[] { "-15", "-10", "-5", "0" })]
    [InlineData(0, 5000, 3, new[] { "0", "2,000", "4,000" })]
    [InlineData(3, 3, 5, new[] { "3" })]
    public void Within_ARange_AreAtRoundNumbers(double from, double to, int most, string[] texts) =>
        Assert.Equal(texts, RoundTicks.Within(from, to, most).Select(tick => tick.Text));

    [Fact]
    public void Within_WhatComesWhole_HasNoHalves() =>
        Assert.Equal(["0", "1", "2"], RoundTicks.Within(0, 2.1, 5, least: 1).Select(tick => tick.Text));

    [Fact]
    public void Within_AnyRange_LieInItAndAreNotTooMany() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[1e-3, 1e6], Gen.Int[3, 9]).Sample((from, length, most) =>
        {
            var ticks = RoundTicks.Within(from, from + length, most);

            Assert.InRange(ticks.Count, 1, most + 1);
            Assert.All(ticks, tick => Assert.InRange(tick.At, from - length * 1e-6, from + length * (1 + 1e-6)));
        });
}
