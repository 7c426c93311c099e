namespace NotebookCourse.Topics.Factoring;

/// <summary>The primes that can divide an <see cref="int"/> and be no larger than its square root.</summary>
internal static class Primes
{
    private const int Root = 46_340;

    /// <summary>In ascending order, from 2 to the last below √(2³¹).</summary>
    public static readonly int[] UpToRoot = Sieve(Root);

    // Eratosthenes: whatever is crossed out has a smaller factor.
    private static int[] Sieve(int last)
    {
        var composite = new bool[last + 1];
        var primes = new List<int>();
        for (var number = 2; number <= last; number++)
        {
            if (composite[number])
                continue;
            primes.Add(number);
            for (var multiple = (long)number * number; multiple <= last; multiple += number)
                composite[multiple] = true;
        }
        return [.. primes];
    }
}
