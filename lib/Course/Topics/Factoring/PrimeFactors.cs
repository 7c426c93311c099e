using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Factoring;

/// <summary>Prime factors of many numbers: work for the processor alone, cut into shares as you please.</summary>
public static class PrimeFactors
{
    /// <summary>The smallest and the largest number that <see cref="Numbers"/> gives.</summary>
    public const int Lowest = 20_000, Highest = 100_000_000;

    /// <summary>The most numbers of one run; their factors then fill some 20 MB.</summary>
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
    /// <param name="numbers">Each at least 1.</param>
    public static Factorization Of(params int[] numbers) => Sequential(numbers).Run();

    /// <summary>The prime factors of one number, however large, in ascending order.</summary>
    /// <param name="number">At least 1; of 1 there are none.</param>
    public static IReadOnlyList<ulong> Of(ulong number) => PollardRho.Factor(number);

    /// <summary>One number after the other, on one thread, by trial division as it is done by hand.</summary>
    /// <param name="numbers">Each at least 1.</param>
    public static FactoringVariant Sequential(int[] numbers) => new(numbers, FactoringMethod.TrialDivision, sayMethod: false);

    /// <summary>Spread as code of a cell spreads it: the code is timed, what each thread did is noted, and every result is checked.</summary>
    /// <param name="name">What a chart calls it.</param>
    /// <param name="numbers">Each at least 1.</param>
    /// <param name="work">Has every number done, on whichever threads or processes it likes, and returns when all are.</param>
    /// <param name="workers">Over how many workers it spreads them: what it may gain depends on the machine's capacity for so many.</param>
    public static FactoringVariant By(string name, int[] numbers, Action<FactorJob> work, int workers = 1) =>
        FactoringVariant.By(name, numbers, work, Require.InRange(workers, 1, DedicatedThreads.Most));

    /// <summary>Each of several threads takes one range of the numbers; all ranges are equally long, to within one.</summary>
    /// <param name="numbers">Each at least 1.</param>
    /// <param name="threads">1 to <see cref="DedicatedThreads.Most"/>; those without a number have nothing to do.</param>
    public static FactoringVariant Threads(int[] numbers, int threads) => Sequential(numbers).OverThreads(threads);

    /// <summary>Several threads deal the numbers out like cards: each takes every n-th.</summary>
    /// <param name="numbers">Each at least 1.</param>
    /// <param name="threads">1 to <see cref="DedicatedThreads.Most"/>.</param>
    public static FactoringVariant Interleaved(int[] numbers, int threads) =>
        Sequential(numbers).OverThreads(threads, Partitioning.Cyclic);

    /// <summary>By trial division (see <see cref="Factoring.TrialDivision"/>), and says so in its name: for a comparison of methods.</summary>
    /// <param name="numbers">Each at least 1.</param>
    public static FactoringVariant ByTrialDivision(int[] numbers) => new(numbers, FactoringMethod.TrialDivision);

    /// <summary>By trial division by primes only (see <see cref="PrimeDivision"/>).</summary>
    /// <param name="numbers">Each at least 1.</param>
    public static FactoringVariant ByPrimes(int[] numbers) => new(numbers, FactoringMethod.PrimeDivision);

    /// <summary>By eight primes at once, without dividing (see <see cref="EightPrimes"/>): the fastest way here.</summary>
    /// <param name="numbers">Each at least 1.</param>
    public static FactoringVariant Fast(int[] numbers) => new(numbers, FactoringMethod.EightPrimes);
}
