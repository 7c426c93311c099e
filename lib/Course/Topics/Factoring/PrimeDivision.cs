using System.Runtime.CompilerServices;

namespace NotebookCourse.Topics.Factoring;

/// <summary>Prime factors by trying every prime from 2 upwards.</summary>
/// <remarks>
/// What is divisible by 6 was divisible by 2 before. Skipping such divisors leaves one in nine of those below 10,000,
/// at the price of a table that is made once.
/// </remarks>
public static class PrimeDivision
{
    /// <summary>Writes the prime factors of a number in ascending order, each as often as it divides.</summary>
    /// <param name="number">At least 1; of 1 there are none.</param>
    /// <param name="factors">Room for <see cref="TrialDivision.MostFactors"/>.</param>
    /// <returns>How many factors there are.</returns>
    // Optimised at the first call, as trial division is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Factor(int number, Span<int> factors)
    {
        Require.InRange(number, 1, int.MaxValue);
        var found = 0;
        var rest = (uint)number;
        foreach (var prime in Primes.UpToRoot)
        {
            var divisor = (uint)prime;
            if (divisor * divisor > rest)
                break;
            while (rest % divisor == 0)
            {
                factors[found++] = prime;
                rest /= divisor;
            }
        }
        if (rest > 1)
            factors[found++] = (int)rest;
        return found;
    }
}
