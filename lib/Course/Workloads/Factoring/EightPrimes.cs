using System.Numerics;
using System.Runtime.Intrinsics;

namespace NotebookCourse.Workloads.Factoring;

/// <summary>Prime factors by trying eight primes at once, without dividing.</summary>
/// <remarks>
/// An odd prime p has an inverse modulo 2³²: the number that times p gives 1. Times this inverse, the multiples
/// p, 2p, 3p, … become 1, 2, 3, …: at most (2³² - 1) / p, and as it maps one to one nothing else becomes so small.
/// So one multiplication and one comparison tell whether p divides, and a vector does eight of them together.
/// Source: Granlund and Montgomery, <i>Division by invariant integers using multiplication</i>, 1994, section 9.
/// </remarks>
public static class EightPrimes
{
    private static readonly int Lanes = Vector256<uint>.Count;

    // Of each odd prime. Beyond the last, filled up with what divides nothing: 1 times a rest is not 0.
    private static readonly uint[] Inverses = Table(InverseOf, filler: 1);
    private static readonly uint[] Quotients = Table(prime => uint.MaxValue / prime, filler: 0);
    private static readonly uint[] OddPrimes = Table(prime => prime, filler: ushort.MaxValue);

    /// <summary>Writes the prime factors of a number in ascending order, each as often as it divides.</summary>
    /// <param name="number">At least 1; of 1 there are none.</param>
    /// <param name="factors">Room for <see cref="TrialDivision.MostFactors"/>.</param>
    /// <returns>How many factors there are.</returns>
    public static int Factor(int number, Span<int> factors)
    {
        Require.InRange(number, 1, int.MaxValue);
        var found = BitOperations.TrailingZeroCount(number);
        factors[..found].Fill(2);
        var rest = (uint)number >> found;
        for (var group = 0; group < OddPrimes.Length; group += Lanes)
        {
            // Whatever has no prime factor up to its root is prime itself.
            if (OddPrimes[group] * OddPrimes[group] > rest)
                break;
            var products = Vector256.Create(rest) * Vector256.Create(Inverses, group);
            var divide = Vector256.LessThanOrEqual(products, Vector256.Create(Quotients, group));
            if (divide != Vector256<uint>.Zero)
                found = Divide(ref rest, group, divide.ExtractMostSignificantBits(), factors, found);
        }
        if (rest > 1)
            factors[found++] = (int)rest;
        return found;
    }

    private static int Divide(ref uint rest, int group, uint dividing, Span<int> factors, int found)
    {
        for (; dividing != 0; dividing &= dividing - 1)
        {
            var index = group + BitOperations.TrailingZeroCount(dividing);
            // The product that tells that p divides is the quotient at once.
            for (var quotient = rest * Inverses[index]; quotient <= Quotients[index]; quotient *= Inverses[index])
            {
                factors[found++] = (int)OddPrimes[index];
                rest = quotient;
            }
        }
        return found;
    }

    private static uint InverseOf(uint odd)
    {
        // Newton: each round doubles the number of right bits; odd * odd = 1 modulo 8 gives the first three.
        var inverse = odd;
        for (var bits = 3; bits < 32; bits *= 2)
            inverse *= 2 - odd * inverse;
        return inverse;
    }

    private static uint[] Table(Func<uint, uint> entry, uint filler)
    {
        var odd = Primes.UpToRoot.AsSpan(1);
        var table = new uint[(odd.Length + Lanes - 1) / Lanes * Lanes];
        table.AsSpan().Fill(filler);
        for (var i = 0; i < odd.Length; i++)
            table[i] = entry((uint)odd[i]);
        return table;
    }
}
