using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Topics.Interpreters;

/// <summary>The tiny interpreter, for a thread that takes care of its lock itself.</summary>
public static class TinyPython
{
    private const int Numbers = 60;

    /// <summary>The usual work: so many numbers that it takes some tens of milliseconds.</summary>
    public static IReadOnlyList<int> Work { get; } = PrimeFactors.Numbers(Numbers);

    /// <summary>Interprets a program that finds the prime factors of a number.</summary>
    /// <param name="number">At least 1.</param>
    public static IReadOnlyList<int> Factor(int number)
    {
        Require.InRange(number, 1, int.MaxValue);
        List<int> factors = [];
        new Evaluator<PlainCounting>(Evaluator<PlainCounting>.NewConstants()).Run(number, factors);
        return factors;
    }
}
