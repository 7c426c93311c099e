namespace NotebookCourse.Topics.Factoring;

/// <summary>Writes the prime factors of a number in ascending order and returns how many there are.</summary>
internal delegate int FactorNumber(int number, Span<int> factors);

/// <summary>One way to find the factors of one number.</summary>
/// <param name="Id">What a worker process is told to use.</param>
/// <param name="Name">What a chart calls it.</param>
/// <param name="Factor">Factors a number.</param>
internal sealed record FactoringMethod(string Id, Func<string> Name, FactorNumber Factor)
{
    public static readonly FactoringMethod TrialDivision =
        new("trial-division", () => FactoringWords.TrialDivision, NotebookCourse.Topics.Factoring.TrialDivision.Factor);

    public static readonly FactoringMethod PrimeDivision =
        new("prime-division", () => FactoringWords.PrimeDivision, NotebookCourse.Topics.Factoring.PrimeDivision.Factor);

    public static readonly FactoringMethod EightPrimes =
        new("eight-primes", () => FactoringWords.EightPrimes, NotebookCourse.Topics.Factoring.EightPrimes.Factor);

    public static readonly IReadOnlyList<FactoringMethod> All = [TrialDivision, PrimeDivision, EightPrimes];
}
