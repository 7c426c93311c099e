namespace NotebookCourse.Workloads.Factoring;

/// <summary>Whether a number is prime, found without dividing by anything: the check must not share the workload's faults.</summary>
/// <remarks>
/// Bases 2, 7 and 61 decide every number below 4,759,123,141, which covers <see cref="int"/>.
/// Source: Miller 1976, Rabin 1980; the bases: Jaeschke, <i>On strong pseudoprimes to several bases</i>, 1993.
/// </remarks>
public static class MillerRabin
{
    /// <summary>Whether the number is prime.</summary>
    public static bool IsPrime(int number)
    {
        if (number < 2 || (number & 1) == 0)
            return number == 2;
        var twos = int.TrailingZeroCount(number - 1);
        var odd = (number - 1) >> twos;
        return Passes(2) && Passes(7) && Passes(61);

        // number - 1 = odd * 2^twos. A prime has no square root of 1 but 1 and -1.
        bool Passes(int witness)
        {
            if (witness % number == 0)
                return true;
            var power = PowerModulo((ulong)witness, odd, (ulong)number);
            if (power == 1)
                return true;
            for (var i = 0; i < twos; i++)
            {
                if (power == (ulong)number - 1)
                    return true;
                power = power * power % (ulong)number;
            }
            return false;
        }
    }

    private static ulong PowerModulo(ulong value, int exponent, ulong modulus)
    {
        var result = 1UL;
        for (value %= modulus; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                result = result * value % modulus;
            value = value * value % modulus;
        }
        return result;
    }
}
