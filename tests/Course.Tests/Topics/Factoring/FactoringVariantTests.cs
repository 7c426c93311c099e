using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Tests.Topics.Factoring;

public class FactoringVariantTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Func<FactoringVariant, FactoringVariant>> Ways = new()
    {
        ["alone"] = variant => variant,
        ["1 thread"] = variant => variant.OverThreads(1),
        ["5 threads"] = variant => variant.OverThreads(5),
        ["5 threads, interleaved"] = variant => variant.OverThreads(5, Partitioning.Cyclic),
        ["5 threads, in chunks of 3"] = variant => variant.OverThreads(5, Partitioning.Dynamic(3)),
        ["1024 threads"] = variant => variant.OverThreads(1024),
        ["Parallel.For"] = variant => variant.OverParallelFor(3),
        ["PLINQ"] = variant => variant.OverPlinq(3),
        ["3 processes"] = variant => variant.OverProcesses(3),
        ["3 processes, interleaved"] = variant => variant.OverProcesses(3, Partitioning.Cyclic),
        ["3 processes, in chunks of 40"] = variant => variant.OverProcesses(3, Partitioning.Dynamic(40)),
    };

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WayNames))]
    public void Run_OddSizes_GivesTheAnswersOfOneThread(string way)
    {
        foreach (var count in new[] { 1, 2, 97, 1_001 })
        {
            var numbers = PrimeFactors.Numbers(count);
            var expected = PrimeFactors.Of(numbers).Listing(count);

            var found = Ways[way](PrimeFactors.Fast(numbers)).Run(Stop);

            Assert.Equal(expected, found.Listing(count));
            Assert.Equal(count, found.Loads.Sum(load => load.Items));
        }
    }

    [Theory]
    [MemberData(nameof(WayNames))]
    public void Run_NoNumbers_GivesNoAnswers(string way) =>
        Assert.Equal(0, Ways[way](PrimeFactors.Fast([])).Run(Stop).Count);

    [Theory]
    [MemberData(nameof(WayNames))]
    public void Work_Stopped_EndsAsCancelled(string way) =>
        Assert.ThrowsAny<OperationCanceledException>(() => Ways[way](PrimeFactors.Fast([20_000])).Work(new(canceled: true)));

    [Theory]
    [MemberData(nameof(WayNames))]
    public void Work_ToItsEnd_PassesItsOwnCheck(string way) =>
        Assert.Null(Record.Exception(Ways[way](PrimeFactors.ByPrimes([20_000, 37_016_767])).Work(Stop)));

    [Fact]
    public void Run_MoreThanABlockOfFactors_KeepsThemAll()
    {
        var numbers = PrimeFactors.Numbers(50_000);

        Assert.Null(Record.Exception(PrimeFactors.Fast(numbers).OverProcesses(2).Run(Stop).Verify));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    public void Run_AProcessDiesAmidItsShare_AnotherRedoesIt(int crashAfter)
    {
        var numbers = PrimeFactors.Numbers(30_000);

        var found = PrimeFactors.Fast(numbers).OverProcesses(2, crashAfter: crashAfter).Run(Stop);

        Assert.Null(Record.Exception(found.Verify));
        Assert.Equal([1, 0], found.Loads.Select(load => load.Deaths));
        Assert.Equal([15_000, 15_000], found.Loads.Select(load => load.Items));
    }

    [Fact]
    public void Run_EveryProcessDies_GivesUpAndSaysHow()
    {
        // A method that no worker knows: each dies as soon as it has read its name.
        var pool = new FactorProcesses([20_000], new("guessing", () => "", TrialDivision.Factor), TimeProvider.System);

        Assert.Contains(
            "but was \"guessing\"",
            Assert.Throws<WorkerDiedException>(() => pool.Run(1, Partitioning.Block, crashAfter: null, Stop)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Run_StoppedAmidTheWorkOfProcesses_EndsAsCancelled()
    {
        using var stop = new CancellationTokenSource();
        int[] primes = [.. Enumerable.Repeat(int.MaxValue, 2 * FactorMessage.MostNumbers)];
        var worker = new FactorWorkerClient(primes, FactoringMethod.TrialDivision, new(new(primes.Length)), crashAfter: null, stop.Token);

        Assert.ThrowsAny<OperationCanceledException>(() => worker.Work(Shares()));

        // The second share is asked for when the worker has the first, and no answer to it has been read.
        IEnumerable<IndexRange> Shares()
        {
            yield return new(0, FactorMessage.MostNumbers);
            stop.Cancel();
            yield return new(FactorMessage.MostNumbers, primes.Length);
        }
    }

    [Fact]
    public void Name_MethodAndWay_SaysBoth()
    {
        int[] numbers = [20_000];

        Assert.Equal("one after the other", PrimeFactors.Sequential(numbers).Name);
        Assert.Equal("4 threads", PrimeFactors.Threads(numbers, 4).Name);
        Assert.Equal("4 threads, interleaved", PrimeFactors.Interleaved(numbers, 4).Name);
        Assert.Equal("trial division", PrimeFactors.ByTrialDivision(numbers).Name);
        Assert.Equal("primes only, 1 thread, in chunks of 64", PrimeFactors.ByPrimes(numbers).OverThreads(1, Partitioning.Dynamic(64)).Name);
        Assert.Equal("eight primes at once, 1 process", PrimeFactors.Fast(numbers).OverProcesses(1).Name);
        Assert.Equal("eight primes at once, PLINQ, 2 workers", PrimeFactors.Fast(numbers).OverPlinq(2).Name);
        Assert.Equal("Parallel.For, 1 worker", PrimeFactors.Sequential(numbers).OverParallelFor(1).Name);
    }

    [Fact]
    public void Over_WorkersOutOfRange_SaysTheRangeBeforeAnythingRuns()
    {
        var variant = PrimeFactors.Fast([20_000]);

        Refuses("threads must be 1 to 1024, but was 0.", () => variant.OverThreads(0));
        Refuses("threads must be 1 to 1024, but was 1025.", () => variant.OverThreads(1_025));
        Refuses("workers must be 1 to 512, but was 0.", () => variant.OverParallelFor(0));
        Refuses("workers must be 1 to 512, but was 513.", () => variant.OverPlinq(513));
        Refuses("processes must be 1 to 64, but was 65.", () => variant.OverProcesses(65));
        Refuses("crashAfter must be 0 to 2147483647, but was -1.", () => variant.OverProcesses(2, crashAfter: -1));
    }

    [Fact]
    public void Make_NumberBelowOne_SaysTheRangeBeforeAnythingRuns() =>
        Refuses("number must be 1 to 2147483647, but was 0.", () => PrimeFactors.Fast([20_000, 0]));

    private static void Refuses(string message, Func<Variant> make) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(make).Message, StringComparison.Ordinal);
}
