using System.Diagnostics;
using System.Globalization;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class CoreutilsTests
{
    private static readonly int[] Edges =
        [1, 2, 3, 4, 20_000, 100_000_000, 99_999_989, 9_973 * 9_973, 46_337 * 46_337, 1 << 29, 1 << 30, int.MaxValue - 1, int.MaxValue];

    [Fact]
    public void EveryMethod_AHundredThousandRandomNumbersAndEdges_GivesTheLinesOfFactor()
    {
        int[] numbers = [.. Edges, .. PrimeFactors.Numbers(100_000, seed: 8)];
        var expected = LinesOfFactor(numbers.Select(number => (ulong)number));

        foreach (var variant in new[] { PrimeFactors.ByTrialDivision(numbers), PrimeFactors.ByPrimes(numbers), PrimeFactors.Fast(numbers) })
        {
            var found = variant.Run(TestContext.Current.CancellationToken);
            Assert.Equal(expected, numbers.Select((number, index) => Line((ulong)number, [.. found[index]])));
        }
    }

    [Fact]
    public void LargeNumbers_RandomAndEdges_GiveTheLinesOfFactor()
    {
        var random = new SplitMix64(8);
        ulong[] numbers =
        [
            1, 2, (1UL << 32) - 5, (1UL << 32) - 1, 1UL << 32, 1UL << 63, ulong.MaxValue, ulong.MaxValue - 58,
            .. Enumerable.Range(0, 100).Select(_ => random.Next()),
        ];

        Assert.Equal(LinesOfFactor(numbers), numbers.Select(number => Line(number, PrimeFactors.Of(number))));
    }

    private static string Line<T>(ulong number, IEnumerable<T> factors) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}:{string.Concat(factors.Select(factor => $" {factor}"))}");

    private static string[] LinesOfFactor(IEnumerable<ulong> numbers)
    {
        const string Factor = "/usr/bin/factor";
        Assert.SkipUnless(File.Exists(Factor), "This machine has no coreutils factor to compare with.");
        var input = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(input, numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
            using var factor = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" < \"$1\"", Factor, input]) { RedirectStandardOutput = true })!;
            return factor.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(input);
        }
    }
}
