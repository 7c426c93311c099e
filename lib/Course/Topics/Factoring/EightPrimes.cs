using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NotebookCourse.Topics.Factoring;

/// <summary>Prime factors by trying eight primes at once, without dividing.</summary>
/// <remarks>
/// An odd prime p has an inverse modulo 2³²: the number that times p gives 1. Times this inverse, the multiples
/// p, 2p, 3p, … become 1, 2, 3, …: at most (2³² - 1) / p, and as no two numbers become the same, nothing else
/// becomes so small. So one multiplication and one comparison tell whether p divides, a vector does eight of them
/// together, and four vectors follow each other before anyone asks what came of it.
/// Source: Granlund and Montgomery, <i>Division by invariant integers using multiplication</i>, 1994, section 9.
/// </remarks>
public static class EightPrimes
{
    private const int Lanes = 8, PrimesPerStep = 4 * Lanes;

    private static readonly uint[] OddPrimes = OddPrimesInWholeSteps();
    private static readonly uint[] Inverses = [.. OddPrimes.Select(InverseOf)];
    private static readonly uint[] Quotients = [.. OddPrimes.Select(prime => uint.MaxValue / prime)];
    private static readonly Step[] Steps =
        [.. Enumerable.Range(0, OddPrimes.Length / PrimesPerStep).Select(step => new Step(step * PrimesPerStep))];

    /// <summary>Writes the prime factors of a number in ascending order, each as often as it divides.</summary>
    /// <param name="number">At least 1; of 1 there are none.</param>
    /// <param name="factors">Room for <see cref="TrialDivision.MostFactors"/>.</param>
    /// <returns>How many factors there are.</returns>
    // Optimised at the first call, as trial division is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Factor(int number, Span<int> factors)
    {
        Require.InRange(number, 1, int.MaxValue);
        var twos = BitOperations.TrailingZeroCount(number);
        for (var i = 0; i < twos; i++)
            factors[i] = 2;
        var found = twos;
        var rest = (uint)number >> twos;
        var first = 0;
        foreach (ref readonly var step in Steps.AsSpan())
        {
            // Whatever has no prime factor up to its root is prime itself.
            if (step.LowestSquared > rest)
                break;
            for (var dividing = step.Dividing(rest); dividing != 0; dividing &= dividing - 1)
            {
                var prime = first + BitOperations.TrailingZeroCount(dividing);
                // The product that tells that p divides is the quotient at once; perhaps p divides that too.
                var quotient = rest * Inverses[prime];
                do
                {
                    factors[found++] = (int)OddPrimes[prime];
                    rest = quotient;
                    quotient *= Inverses[prime];
                }
                while (quotient <= Quotients[prime]);
            }
            first += PrimesPerStep;
        }
        if (rest > 1)
            factors[found++] = (int)rest;
        return found;
    }

    private static uint InverseOf(uint odd)
    {
        // Newton's: each round doubles the number of right bits; odd * odd = 1 modulo 8 gives the first three.
        var inverse = odd;
        for (var bits = 3; bits < 32; bits *= 2)
            inverse *= 2 - odd * inverse;
        return inverse;
    }

    private static uint[] OddPrimesInWholeSteps()
    {
        var primes = Primes.UpToRoot.Skip(1).Select(prime => (uint)prime).ToList();
        // Filled up with the largest there is: nothing that is left undivided by then is a multiple of it.
        while (primes.Count % PrimesPerStep != 0)
            primes.Add(uint.MaxValue);
        return [.. primes];
    }

    /// <summary>The primes that are tried together.</summary>
    private readonly struct Step(int first)
    {
        private readonly Eight _a = new(first), _b = new(first + Lanes), _c = new(first + 2 * Lanes), _d = new(first + 3 * Lanes);

        public readonly uint LowestSquared = OddPrimes[first] * OddPrimes[first];

        /// <summary>A bit for each of them, which is set if it divides.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Dividing(uint rest)
        {
            var wide = Vector256.Create(rest);
            var (a, b, c, d) = (_a.Dividing(wide), _b.Dividing(wide), _c.Dividing(wide), _d.Dividing(wide));
            // One question for all of them: the answer is nearly always "none".
            if ((a | b | c | d) == Vector256<uint>.Zero)
                return 0;
            return a.ExtractMostSignificantBits()
                | b.ExtractMostSignificantBits() << Lanes
                | c.ExtractMostSignificantBits() << (2 * Lanes)
                | d.ExtractMostSignificantBits() << (3 * Lanes);
        }
    }

    private readonly struct Eight(int first)
    {
        private readonly Vector256<uint> _inverses = Vector256.Create(Inverses, first);
        private readonly Vector256<uint> _quotients = Vector256.Create(Quotients, first);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<uint> Dividing(Vector256<uint> rest)
        {
            var products = rest * _inverses;
            // "products <= quotients": processors compare unsigned numbers faster this way.
            return Vector256.Equals(Vector256.Min(products, _quotients), products);
        }
    }
}
