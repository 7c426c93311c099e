namespace NotebookCourse.Topics.Factoring;

/// <summary>Prime factors of any number below 2⁶⁴ in milliseconds, where dividing would take up to 2³² steps.</summary>
/// <remarks>
/// Small primes are divided out. In what is left, a pseudo-random walk modulo the number is also one modulo its
/// unknown prime p, and comes back to where it was after about √p steps: a fast walker meets a slow one, and the
/// difference of the two shares p with the number.
/// Source: Pollard, <i>A Monte Carlo method for factorization</i>, 1975; the two walkers are Floyd's.
/// </remarks>
public static class PollardRho
{
    /// <summary>The prime factors in ascending order, each as often as it divides.</summary>
    /// <param name="number">At least 1; of 1 there are none.</param>
    public static IReadOnlyList<ulong> Factor(ulong number)
    {
        ArgumentOutOfRangeException.ThrowIfZero(number);
        var factors = new List<ulong>();
        foreach (var prime in Primes.UpToRoot)
        {
            for (; number % (ulong)prime == 0; number /= (ulong)prime)
                factors.Add((ulong)prime);
        }
        Split(number, factors);
        factors.Sort();
        return factors;
    }

    private static void Split(ulong number, List<ulong> factors)
    {
        if (number == 1)
            return;
        if (MillerRabin.IsPrime(number))
        {
            factors.Add(number);
            return;
        }
        var divisor = DivisorOf(number);
        Split(divisor, factors);
        Split(number / divisor, factors);
    }

    private static ulong DivisorOf(ulong composite)
    {
        // A walk may come back modulo all the primes at the same step, and tells nothing then: walk another one.
        for (var shift = 1UL; ; shift++)
        {
            if (Walk(composite, shift) is var divisor && divisor != composite)
                return divisor;
        }
    }

    private static ulong Walk(ulong composite, ulong shift)
    {
        ulong slow = 2, fast = 2, divisor;
        do
        {
            slow = Step(slow);
            fast = Step(Step(fast));
            divisor = GreatestCommonDivisor(fast > slow ? fast - slow : slow - fast, composite);
        }
        while (divisor == 1);
        return divisor;

        // The shift is small and no composite here is, so this is x² + shift modulo the number, without overflow.
        ulong Step(ulong at) => Modulo.Multiply(at, at, composite) is var square && square >= composite - shift
            ? square - (composite - shift)
            : square + shift;
    }

    private static ulong GreatestCommonDivisor(ulong one, ulong other)
    {
        while (one != 0)
            (one, other) = (other % one, one);
        return other;
    }
}
