using CsCheck;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class FactoringMethodTests
{
    public static TheoryData<string> Methods => [.. FactoringMethod.All.Select(method => method.Id)];

    public static TheoryData<string, int, int[]> KnownNumbers
    {
        get
        {
            var data = new TheoryData<string, int, int[]>();
            foreach (var method in FactoringMethod.All)
            {
                data.Add(method.Id, 1, []);
                data.Add(method.Id, 2, [2]);
                data.Add(method.Id, 3, [3]);
                data.Add(method.Id, 4, [2, 2]);
                data.Add(method.Id, 20_000, [2, 2, 2, 2, 2, 5, 5, 5, 5]);
                data.Add(method.Id, 100_000_000, [2, 2, 2, 2, 2, 2, 2, 2, 5, 5, 5, 5, 5, 5, 5, 5]);
                data.Add(method.Id, 37_016_767, [73, 507_079]);
                data.Add(method.Id, 99_999_989, [99_999_989]);
                data.Add(method.Id, 9_973 * 9_973, [9_973, 9_973]);
                // The last primes below √(2³¹), and all factors in one vector.
                data.Add(method.Id, 46_337 * 46_337, [46_337, 46_337]);
                data.Add(method.Id, 46_327 * 46_337, [46_327, 46_337]);
                data.Add(method.Id, 3 * 5 * 7 * 11 * 13 * 17 * 19 * 23, [3, 5, 7, 11, 13, 17, 19, 23]);
                data.Add(method.Id, 1_162_261_467, [.. Enumerable.Repeat(3, 19)]);
                data.Add(method.Id, int.MaxValue - 1, [2, 3, 3, 7, 11, 31, 151, 331]);
                data.Add(method.Id, int.MaxValue, [int.MaxValue]);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KnownNumbers))]
    public void Factor_KnownNumber_GivesItsPrimeFactors(string method, int number, int[] expected) =>
        Assert.Equal(expected, Factors(method, number));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Factor_PowersOfTwo_GiveAsManyTwos(string method)
    {
        for (var exponent = 0; exponent <= 30; exponent++)
            Assert.Equal(Enumerable.Repeat(2, exponent), Factors(method, 1 << exponent));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Factor_SmallNumber_EqualsTheSpecification(string method) =>
        Gen.Int[1, 100_000].Sample(number => Factors(method, number).SequenceEqual(Specification(number)));

    // The specification is too slow for large numbers, but their factors are known if we multiply them ourselves.
    [Theory]
    [MemberData(nameof(Methods))]
    public void Factor_ProductOfPrimes_GivesThem(string method) =>
        Gen.Int[0, Primes.UpToRoot.Length - 1].Select(index => Primes.UpToRoot[index]).Array[1, 8].Sample(primes =>
        {
            var number = 1L;
            var taken = primes.TakeWhile(prime => (number *= prime) <= int.MaxValue).Order().ToArray();
            return Factors(method, taken.Aggregate(1, (product, prime) => product * prime)).SequenceEqual(taken);
        });

    [Theory]
    [MemberData(nameof(Methods))]
    public void Factor_BelowOne_SaysTheRange(string method)
    {
        foreach (var number in new[] { 0, -6, int.MinValue })
        {
            Assert.StartsWith(
                $"number must be 1 to 2147483647, but was {number}.",
                Assert.Throws<ArgumentOutOfRangeException>(() => Factors(method, number)).Message,
                StringComparison.Ordinal);
        }
    }

    private static int[] Factors(string method, int number)
    {
        var factors = new int[TrialDivision.MostFactors];
        return factors[..FactoringMethod.All.Single(each => each.Id == method).Factor(number, factors)];
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
