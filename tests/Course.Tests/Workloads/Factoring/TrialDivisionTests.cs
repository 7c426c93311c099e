using CsCheck;
using NotebookCourse.Workloads.Factoring;

namespace NotebookCourse.Tests.Workloads.Factoring;

public class TrialDivisionTests
{
    [Theory]
    [InlineData(2, new[] { 2 })]
    [InlineData(3, new[] { 3 })]
    [InlineData(4, new[] { 2, 2 })]
    [InlineData(20_000, new[] { 2, 2, 2, 2, 2, 5, 5, 5, 5 })]
    [InlineData(100_000_000, new[] { 2, 2, 2, 2, 2, 2, 2, 2, 5, 5, 5, 5, 5, 5, 5, 5 })]
    [InlineData(37_016_767, new[] { 73, 507_079 })]
    [InlineData(99_999_989, new[] { 99_999_989 })]
    [InlineData(9_973 * 9_973, new[] { 9_973, 9_973 })]
    [InlineData(46_337 * 46_337, new[] { 46_337, 46_337 })]
    [InlineData(int.MaxValue, new[] { int.MaxValue })]
    public void Factor_KnownNumber_GivesItsPrimeFactors(int number, int[] expected) =>
        Assert.Equal(expected, Factors(number));

    [Fact]
    public void Factor_PowersOfTwo_GiveAsManyTwos()
    {
        for (var exponent = 1; exponent <= 30; exponent++)
            Assert.Equal(Enumerable.Repeat(2, exponent), Factors(1 << exponent));
    }

    [Fact]
    public void Factor_AnyNumber_EqualsTheSpecification() =>
        Gen.Int[2, 100_000].Sample(number => Factors(number).SequenceEqual(Specification(number)));

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-6)]
    public void Factor_BelowTwo_SaysTheRange(int number) =>
        Assert.StartsWith(
            $"number must be 2 to 2147483647, but was {number}.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Factors(number)).Message,
            StringComparison.Ordinal);

    private static int[] Factors(int number)
    {
        var factors = new int[TrialDivision.MostFactors];
        return factors[..TrialDivision.Factor(number, factors)];
    }

    // By definition, and not by dividing down: every prime, as often as one of its powers divides the number.
    private static IEnumerable<int> Specification(int number) =>
        from prime in Enumerable.Range(2, number - 1)
        where number % prime == 0 && Enumerable.Range(2, prime - 2).All(divisor => prime % divisor != 0)
        from power in Powers(prime, number)
        where number % power == 0
        select prime;

    private static IEnumerable<long> Powers(long prime, int limit)
    {
        for (var power = prime; power <= limit; power *= prime)
            yield return power;
    }
}
