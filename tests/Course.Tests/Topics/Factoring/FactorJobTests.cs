using System.Collections.Concurrent;
using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Factoring;
using NotebookCourse.Topics.Factoring.Exercises;

namespace NotebookCourse.Tests.Topics.Factoring;

public class FactorJobTests
{
    private static readonly Dictionary<string, Action<FactorJob>> Ways = new()
    {
        ["alone"] = job => job.Do(0, job.Count),
        ["threads"] = job => DedicatedThreads.Run(3, n => job.Do(n * job.Count / 3, (n + 1) * job.Count / 3)),
        ["Parallel.For"] = job => Parallel.For(0, job.Count, job.Do),
        ["Parallel.ForEach"] = job => Parallel.ForEach(Partitioner.Create(0, job.Count), range => job.Do(range.Item1, range.Item2)),
        ["PLINQ"] = job => Enumerable.Range(0, job.Count).AsParallel().ForAll(job.Do),
        ["from lines"] = FromLines,
    };

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WayNames))]
    public void Run_WaysOfACell_GiveTheAnswersOfOneThread(string way)
    {
        var numbers = PrimeFactors.Numbers(997);

        var found = PrimeFactors.By(way, numbers, Ways[way], workers: 3).Run(TestContext.Current.CancellationToken);

        Assert.Equal(PrimeFactors.Of(numbers).Listing(997), found.Listing(997));
        Assert.Equal(997, found.Loads.Sum(load => load.Items));
    }

    [Fact]
    public void Run_NumberLeftOut_IsWrong() => Assert.Contains(
        "99 ", Assert.Throws<WrongAnswerException>(() => PrimeFactors.By("mine", PrimeFactors.Numbers(100), job => job.Do(0, 99)).Run(TestContext.Current.CancellationToken)).Message);

    [Fact]
    public void Run_WrongFactors_AreWrong() =>
        Assert.Throws<WrongAnswerException>(() => PrimeFactors.By("mine", [6], job => job.Keep(0, "2 2")).Run(TestContext.Current.CancellationToken));

    [Fact]
    public void Keep_ProcessThatHasEnded_SaysSo() => Assert.Equal(
        "Expected the factors of number 0, but the process has ended.",
        Assert.Throws<WorkerDiedException>(() => PrimeFactors.By("mine", [6], job => job.Keep(0, null)).Run(TestContext.Current.CancellationToken)).Message);

    [Fact]
    public void Do_OutsideOfTheNumbers_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PrimeFactors.By("mine", [6], job => job.Do(0, 2)).Run(TestContext.Current.CancellationToken));

    [Fact]
    public void Loads_Ranges_AreInTheOrderOfTheirNumbers()
    {
        var found = PrimeFactors.By("mine", PrimeFactors.Numbers(30), job =>
        {
            DedicatedThreads.Run(1, _ => job.Do(10, 30));
            DedicatedThreads.Run(1, _ => job.Do(0, 10));
        }, workers: 2).Run(TestContext.Current.CancellationToken);

        Assert.Equal([10, 20], found.Loads.Select(load => load.Items));
    }

    [Fact]
    public void Against_IdleShare_IsThatOfTheLuckiest()
    {
        var results = PrimeFactors.Of(6);
        results.Loads = [new(0, 1, 1), new(1, 1, 4)];

        Assert.Equal(VerdictKind.AsPredicted, results.Against(Predict.Share(0.75)).Kind);
        Assert.Equal(VerdictKind.NotAsPredicted, results.Against(Predict.Share(0.1)).Kind);
    }

    private static void FromLines(FactorJob job)
    {
        var numbers = PrimeFactors.Numbers(997);
        using var answers = new StringWriter();
        FactorLines.Answer(new StringReader(string.Join('\n', numbers)), answers);
        var lines = new StringReader(answers.ToString());
        for (var i = 0; i < job.Count; i++)
            job.Keep(i, lines.ReadLine());
    }
}
