using CsCheck;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class LargeNumberTests
{
    public static TheoryData<ulong, ulong[]> KnownNumbers => new()
    {
        { 1, [] },
        { 2, [2] },
        { 49, [7, 7] },
        { 4_294_967_291, [4_294_967_291] },                           // 2^32 - 5, the last prime below 2^32
        { 4_294_967_295, [3, 5, 17, 257, 65_537] },                   // 2^32 - 1
        { 4_294_967_296, [.. Enumerable.Repeat(2UL, 32)] },
        { 1UL << 63, [.. Enumerable.Repeat(2UL, 63)] },
        { 18_446_744_073_709_551_615, [3, 5, 17, 257, 641, 65_537, 6_700_417] },
    };

    public static TheoryData<ulong, ulong[]> KnownNumbersTooLargeToDivide => new()
    {
        { 18_446_744_073_709_551_557, [18_446_744_073_709_551_557] }, // 2^64 - 59, the last prime below 2^64
        { 18_446_744_030_759_878_681, [4_294_967_291, 4_294_967_291] },
        { 18_446_743_979_220_271_189, [4_294_967_279, 4_294_967_291] },
        { 4_611_686_014_132_420_609, [2_147_483_647, 2_147_483_647] },
        { 46_349UL * 46_349 * 46_351 * 46_381, [46_349, 46_349, 46_351, 46_381] },
    };

    [Theory]
    [MemberData(nameof(KnownNumbers))]
    public void TrialDivision_KnownNumber_GivesItsPrimeFactors(ulong number, ulong[] expected)
    {
        var factors = new ulong[TrialDivision.MostFactorsOfULong];

        Assert.Equal(expected, factors[..TrialDivision.Factor(number, factors)]);
    }

    [Theory]
    [MemberData(nameof(KnownNumbers))]
    [MemberData(nameof(KnownNumbersTooLargeToDivide))]
    public void Of_KnownNumber_GivesItsPrimeFactors(ulong number, ulong[] expected) =>
        Assert.Equal(expected, PrimeFactors.Of(number));

    [Fact]
    public void Of_AnyNumber_GivesPrimesInOrderWhoseProductItIs() =>
        Gen.ULong[1, ulong.MaxValue].Sample(
            number =>
            {
                var factors = PrimeFactors.Of(number);
                return factors.SequenceEqual(factors.Order())
                    && factors.All(MillerRabin.IsPrime)
                    && factors.Aggregate((UInt128)1, (product, factor) => product * factor) == number;
            },
            iter: 100);

    [Fact]
    public void Of_Zero_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PrimeFactors.Of(0UL));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrialDivision.Factor(0UL, new ulong[1]));
    }

    [Fact]
    public void IsPrime_LargeNumbers_AreJudgedRightly()
    {
        Assert.True(MillerRabin.IsPrime(18_446_744_073_709_551_557));
        Assert.False(MillerRabin.IsPrime(18_446_744_073_709_551_615));
        // A strong pseudoprime to the first nine prime bases (Jaeschke's psi 9), and Carmichael's beyond 32 bits.
        Assert.False(MillerRabin.IsPrime(3_825_123_056_546_413_051));
        Assert.False(MillerRabin.IsPrime(4_954_039_956_700_380_001));
    }
}
