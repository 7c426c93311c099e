using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class PrimeFactorsTests
{
    [Fact]
    public void Numbers_SameSeed_AreTheSameEverywhere() =>
        Assert.Equal([10_136_565, 66_037_117, 20_680_970, 21_039_466], PrimeFactors.Numbers(4));

    [Fact]
    public void Numbers_AnotherSeed_AreOthers() =>
        Assert.NotEqual(PrimeFactors.Numbers(100), PrimeFactors.Numbers(100, seed: 104));

    [Fact]
    public void Numbers_Many_LieInTheRange() =>
        Assert.All(PrimeFactors.Numbers(10_000), number => Assert.InRange(number, 20_000, 100_000_000));

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void Numbers_CountOutOfRange_SaysTheRange(int count) =>
        Assert.StartsWith(
            $"count must be 1 to 1000000, but was {count}.",
            Assert.Throws<ArgumentOutOfRangeException>(() => PrimeFactors.Numbers(count)).Message,
            StringComparison.Ordinal);
}
