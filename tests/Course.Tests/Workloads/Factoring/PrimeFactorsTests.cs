using NotebookCourse.Workloads;
using NotebookCourse.Workloads.Factoring;

namespace NotebookCourse.Tests.Workloads.Factoring;

public class PrimeFactorsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Numbers_SameSeed_AreTheSameEverywhere() =>
        Assert.Equal([10_136_565, 66_037_117, 20_680_970, 21_039_466], PrimeFactors.Numbers(4));

    [Fact]
    public void Numbers_AnotherSeed_AreOthers() =>
        Assert.NotEqual(PrimeFactors.Numbers(100), PrimeFactors.Numbers(100, seed: 104));

    [Fact]
    public void Numbers_Many_LieInTheRange() =>
        Assert.All(PrimeFactors.Numbers(10_000), number => Assert.InRange(number, 20_000, 100_000_000));

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void Numbers_CountOutOfRange_SaysTheRange(int count) =>
        Assert.StartsWith(
            $"count must be 1 to 1000000, but was {count}.",
            Assert.Throws<ArgumentOutOfRangeException>(() => PrimeFactors.Numbers(count)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 64)]
    [InlineData(7, 3)]
    [InlineData(97, 2)]
    [InlineData(97, 96)]
    [InlineData(97, 97)]
    [InlineData(97, 1024)]
    [InlineData(1_001, 5)]
    public void Threads_OddSizes_GiveTheAnswersOfOneThread(int count, int threads)
    {
        var numbers = PrimeFactors.Numbers(count);
        var expected = PrimeFactors.Of(numbers).Listing(count);

        Assert.Equal(expected, PrimeFactors.OnThreads(numbers, threads, Stop).Listing(count));
        Assert.Equal(expected, PrimeFactors.OnThreadsInterleaved(numbers, threads, Stop).Listing(count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_025)]
    public void Threads_OutOfRange_SaysTheRangeBeforeAnythingRuns(int threads)
    {
        var message = $"threads must be 1 to 1024, but was {threads}.";
        int[] numbers = [20_000];

        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => PrimeFactors.Threads(numbers, threads)).Message, StringComparison.Ordinal);
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => PrimeFactors.Interleaved(numbers, threads)).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Variants => ["sequential", "threads", "interleaved"];

    [Theory]
    [MemberData(nameof(Variants))]
    public void Work_Stopped_EndsAsCancelled(string which)
    {
        Assert.Throws<OperationCanceledException>(() => Make(which, 20_000).Work(new(canceled: true)));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Work_NumberBelowTwo_SaysTheRange(string which) =>
        Assert.StartsWith(
            "number must be 2 to 2147483647, but was 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Make(which, 1).Work(Stop)).Message,
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Variants))]
    public void Work_ToItsEnd_PassesItsOwnCheck(string which) =>
        Assert.Null(Record.Exception(Make(which, 20_000, 37_016_767).Work(Stop)));

    private static Variant Make(string which, params int[] numbers) => which switch
    {
        "sequential" => PrimeFactors.Sequential(numbers),
        "threads" => PrimeFactors.Threads(numbers, 2),
        _ => PrimeFactors.Interleaved(numbers, 2),
    };
}
