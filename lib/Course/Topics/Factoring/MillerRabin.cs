namespace NotebookCourse.Topics.Factoring;

/// <summary>Whether a number is prime, found without looking for divisors: the check must not share the workload's faults.</summary>
/// <remarks>
/// A test by chance in general; for numbers of these sizes it is known which bases decide all of them.
/// Source: Miller 1976, Rabin 1980; the bases: Jaeschke, <i>On strong pseudoprimes to several bases</i>, 1993, and
/// Sorenson and Webster, <i>Strong pseudoprimes to twelve prime bases</i>, 2015.
/// </remarks>
public static class MillerRabin
{
    // They decide every number below 4,759,123,141, and every one below 2⁶⁴.
    private static readonly ulong[] BasesFor32Bits = [2, 7, 61];
    private static readonly ulong[] BasesFor64Bits = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

    /// <summary>Whether the number is prime.</summary>
    public static bool IsPrime(int number) => number > 1 && IsPrime((ulong)number);

    /// <summary>Whether the number is prime.</summary>
    public static bool IsPrime(ulong number)
    {
        if (number < 2 || ulong.IsEvenInteger(number))
            return number == 2;
        foreach (var witness in number <= uint.MaxValue ? BasesFor32Bits : BasesFor64Bits)
        {
            if (witness % number != 0 && !Passes(number, witness))
                return false;
        }
        return true;
    }

    // number - 1 = odd * 2^twos. A prime has no square root of 1 but 1 and -1.
    private static bool Passes(ulong number, ulong witness)
    {
        var twos = (int)ulong.TrailingZeroCount(number - 1);
        var power = Modulo.Power(witness, (number - 1) >> twos, number);
        if (power == 1)
            return true;
        for (var i = 0; i < twos; i++)
        {
            if (power == number - 1)
                return true;
            power = Modulo.Multiply(power, power, number);
        }
        return false;
    }
}
