using System.Runtime.CompilerServices;

namespace NotebookCourse.Topics.Factoring;

/// <summary>Prime factors by trying every divisor from 2 upwards.</summary>
/// <remarks>
/// Slow on purpose: it keeps a processor busy and reads nothing but its own number, so that whatever a chart
/// shows comes from how the work was spread.
/// </remarks>
public static class TrialDivision
{
    /// <summary>The most prime factors that an <see cref="int"/> can have: 2³⁰ is the largest power of two in it.</summary>
    public const int MostFactors = 30;

    /// <summary>The most prime factors that a <see cref="ulong"/> can have: 2⁶³ is the largest power of two in it.</summary>
    public const int MostFactorsOfULong = 63;

    /// <summary>Writes the prime factors of a number in ascending order, each as often as it divides.</summary>
    /// <param name="number">At least 1; of 1 there are none.</param>
    /// <param name="factors">Room for <see cref="MostFactors"/>.</param>
    /// <returns>How many factors there are.</returns>
    // Optimised at the first call: otherwise the first runs would time the compiler's tiers and not the division.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Factor(int number, Span<int> factors)
    {
        Require.InRange(number, 1, int.MaxValue);
        var found = 0;
        var rest = (uint)number;
        // Unsigned, because 46,341² no longer fits an int. What is left when divisor² exceeds it is prime.
        for (var divisor = 2u; divisor * divisor <= rest; divisor++)
        {
            while (rest % divisor == 0)
            {
                factors[found++] = (int)divisor;
                rest /= divisor;
            }
        }
        if (rest > 1)
            factors[found++] = (int)rest;
        return found;
    }

    /// <summary>The same for every number below 2⁶⁴. A prime of that size takes 2³² divisions.</summary>
    /// <param name="number">At least 1; of 1 there are none.</param>
    /// <param name="factors">Room for <see cref="MostFactorsOfULong"/>.</param>
    /// <returns>How many factors there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Factor(ulong number, Span<ulong> factors)
    {
        ArgumentOutOfRangeException.ThrowIfZero(number);
        var found = 0;
        var rest = number;
        // "divisor * divisor <= rest" would never end for a prime near 2⁶⁴: (2³²)² is 0 in 64 bits.
        for (var divisor = 2UL; divisor <= uint.MaxValue && divisor * divisor <= rest; divisor++)
        {
            while (rest % divisor == 0)
            {
                factors[found++] = divisor;
                rest /= divisor;
            }
        }
        if (rest > 1)
            factors[found++] = rest;
        return found;
    }
}
