namespace NotebookCourse.Workloads.Factoring;

/// <summary>Prime factors of many numbers: work for the processor alone, cut into shares as you please.</summary>
public static class PrimeFactors
{
    /// <summary>The smallest and the largest number that <see cref="Numbers"/> gives.</summary>
    public const int Lowest = 20_000, Highest = 100_000_000;

    /// <summary>The most numbers of one run; their factors then fill 120 MB.</summary>
    public const int MostNumbers = 1_000_000;

    /// <summary>Random integers from <see cref="Lowest"/> to <see cref="Highest"/>, both included.</summary>
    /// <param name="count">How many: 1 to <see cref="MostNumbers"/>.</param>
    /// <param name="seed">The same seed gives the same numbers, everywhere.</param>
    public static int[] Numbers(int count, ulong seed = 103)
    {
        Require.InRange(count, 1, MostNumbers);
        var random = new SplitMix64(seed);
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
            numbers[i] = random.Next(Lowest, Highest);
        return numbers;
    }

    /// <summary>The prime factors of each number, verified.</summary>
    /// <param name="numbers">Each at least 2.</param>
    public static Factorization Of(params int[] numbers)
    {
        var results = OneAfterTheOther(numbers, Ambient.StopToken);
        results.Verify();
        return results;
    }

    /// <summary>One number after the other, on one thread.</summary>
    public static Variant Sequential(int[] numbers) => Variant.Of(
        Words.OneAfterTheOther, stop => OneAfterTheOther(numbers, stop), results => results.Verify());

    /// <summary>Each of several threads takes one stretch of the numbers; all stretches are equally long, to within one.</summary>
    /// <param name="numbers">Each at least 2.</param>
    /// <param name="threads">1 to <see cref="DedicatedThreads.Most"/>; those without a number have nothing to do.</param>
    public static Variant Threads(int[] numbers, int threads)
    {
        Require.InRange(threads, 1, DedicatedThreads.Most);
        return Variant.Of(
            Words.Threads(threads), stop => OnThreads(numbers, threads, stop), results => results.Verify());
    }

    /// <summary>Several threads deal the numbers out like cards: each takes every n-th.</summary>
    /// <param name="numbers">Each at least 2.</param>
    /// <param name="threads">1 to <see cref="DedicatedThreads.Most"/>.</param>
    public static Variant Interleaved(int[] numbers, int threads)
    {
        Require.InRange(threads, 1, DedicatedThreads.Most);
        return Variant.Of(
            Words.ThreadsInterleaved(threads),
            stop => OnThreadsInterleaved(numbers, threads, stop),
            results => results.Verify());
    }

    internal static Factorization OnThreads(int[] numbers, int threads, CancellationToken stop)
    {
        var results = new Factorization(numbers);
        DedicatedThreads.Run(threads, worker => results.Fill(Edge(worker), Edge(worker + 1), step: 1, stop));
        return results;

        // long, because a million numbers times a thousand threads exceeds an int.
        int Edge(int worker) => (int)((long)worker * numbers.Length / threads);
    }

    internal static Factorization OnThreadsInterleaved(int[] numbers, int threads, CancellationToken stop)
    {
        var results = new Factorization(numbers);
        DedicatedThreads.Run(threads, worker => results.Fill(worker, numbers.Length, step: threads, stop));
        return results;
    }

    private static Factorization OneAfterTheOther(int[] numbers, CancellationToken stop)
    {
        var results = new Factorization(numbers);
        results.Fill(0, numbers.Length, step: 1, stop);
        return results;
    }
}
