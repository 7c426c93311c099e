using System.Runtime.CompilerServices;

namespace NotebookCourse.Workloads.Factoring;

/// <summary>Prime factors by trying every divisor from 2 upwards.</summary>
/// <remarks>
/// Slow on purpose: it keeps a processor busy and reads nothing but its own number, so that whatever a chart
/// shows comes from how the work was spread.
/// </remarks>
public static class TrialDivision
{
    /// <summary>The most prime factors that an <see cref="int"/> can have: 2³⁰ is the largest power of two in it.</summary>
    public const int MostFactors = 30;

    /// <summary>Writes the prime factors of a number in ascending order, each as often as it divides.</summary>
    /// <param name="number">At least 2.</param>
    /// <param name="factors">Room for <see cref="MostFactors"/>.</param>
    /// <returns>How many factors there are.</returns>
    // Optimised at the first call: otherwise the first runs would time the compiler's tiers and not the division.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Factor(int number, Span<int> factors)
    {
        Require.InRange(number, 2, int.MaxValue);
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
}
