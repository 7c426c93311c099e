using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Threads;
using NotebookCourse.Topics.Threads.Exercises;
using NotebookCourse.Topics.Threads.Figures;

namespace NotebookCourse.Tests.Topics.Threads.Figures;

public class CostFiguresTests
{
    private const long Megabyte = 1 << 20;

    private static readonly CostRun Run = new([
        new(FlowKind.Thread, 1, [1e-4, 2e-4, 3e-4], 1, 8 * Megabyte, 16 << 10), new(FlowKind.PoolItem, 1, [1e-6], 1, 32, 32),
        new(FlowKind.Thread, 1_000, [5e-5], 1_000, 8_000 * Megabyte, 16 * Megabyte), new(FlowKind.PoolItem, 1_000, [2e-7], 1_000, 32_000, 32_000)]);

    private static readonly CostRun Refused = new([
        .. Run.Points, new(FlowKind.Thread, 10_000, [], 3_000, 24_000 * Megabyte, 48 * Megabyte, "no more"), new(FlowKind.PoolItem, 10_000, [1e-7], 10_000, 320_000, 320_000)]);

    [Fact]
    public void Chart_Costs_ComparesAtTheLargestNumber()
    {
        var figure = Run.Chart();

        Assert.Equal("With 1,000 of a kind, the time of all was divided by their number: a thread took 50.0\u00a0µs; pool item: 200\u00a0ns. Points: median of 1 to 3 rounds. Whiskers: where the middle half of them lies.", figure.Caption);
    }

    [Fact]
    public void Memory_Costs_TellsReservedFromUsed()
    {
        var figure = Run.Memory();

        Assert.StartsWith("1,000 threads reserved 7.81\u00a0GiB of addresses for their stacks and all that belongs to them, and used 16\u00a0MiB of memory.", figure.Caption);
        Assert.Contains("thread · 1,000 · 7.81\u00a0GiB · 16\u00a0MiB · 16.4\u00a0KiB", figure.Alternative);
        Assert.Contains("pool item · 1,000 · 31.2\u00a0KiB · 31.2\u00a0KiB · 32 bytes", figure.Alternative);
    }

    [Fact]
    public void Chart_SystemThatRefuses_SaysWhichThreadAndComparesBelow()
    {
        var caption = Refused.Chart().Caption;

        Assert.StartsWith("With 1,000 of a kind", caption);
        Assert.Contains("The system refused thread number 3,001 of 10,000, and .NET said: “no more”", caption);
        Assert.Contains("thread · 3,000 · ", Refused.Memory().Alternative);
    }

    [Fact]
    public void Chart_ProcessThatDied_SaysAfterHowMany() =>
        Assert.EndsWith("With more than 1,000 the process that measured died: gone", (Run with { LastWords = "gone" }).Chart().Caption);

    [Fact]
    public void Chart_CutShort_SaysWhatIsMissing() =>
        Assert.Contains("Above 1,000 nothing was measured", (Run with { IsCutShort = true }).Memory().Caption);

    [Fact]
    public void Memory_TooFewToTell_ClaimsNothing() =>
        Assert.StartsWith("So few threads", new CostRun([new(FlowKind.Thread, 1, [1e-4], 1, 0, 0)]).Memory().Caption);

    [Theory]
    [InlineData(16, true)]
    [InlineData(8_000, false)]
    public void Against_Costs_IsTheMemoryUsed(double megabytes, bool agrees) =>
        Assert.Equal(agrees ? VerdictKind.AsPredicted : VerdictKind.NotAsPredicted, Run.Against(Predict.Number(megabytes, "MB")).Kind);

    // 24 KiB for each of 10,000 would be 240 MiB; of so many nothing was measured.
    [Theory]
    [InlineData(16)]
    [InlineData(160)]
    public void Against_FewerThanWanted_CannotTell(double mebibytes)
    {
        var guess = Predict.Number(mebibytes, "MiB");
        var verdict = (Run with { IsCutShort = true }).Against(guess);

        Assert.Equal(VerdictKind.CannotTell, verdict.Kind);
        Assert.EndsWith("1,000 threads used 16\u00a0MiB.", verdict.Alternative);
        Assert.StartsWith("Above 1,000 nothing was measured", verdict.Caption);
        Assert.Equal(VerdictKind.CannotTell, Refused.Against(guess).Kind);
        Assert.Equal(VerdictKind.CannotTell, (Run with { LastWords = "gone" }).Against(guess).Kind);
        Assert.Equal(VerdictKind.CannotTell, new CostRun([new(FlowKind.Thread, 1, [1e-4], 1, 0, 0)]).Against(guess).Kind);
    }

    [Fact]
    public void Chart_AsManyRoundsEverywhere_SaysTheNumberOnce() => Assert.Contains(
        "Points: median of 2 rounds each.", new CostRun([new(FlowKind.Thread, 1, [1e-4, 2e-4], 1, 0, 0), new(FlowKind.Thread, 10, [1e-4, 2e-4], 10, 0, 0)]).Chart().Caption);

    [Theory]
    [InlineData(4, new[] { 0.0, 0.0, 1.0, 1.5, 2.0 }, "2.00 threads a second")]
    [InlineData(2, new[] { 0.0, 0.0 }, "hardly any")]
    [InlineData(10, new[] { 0.0, 0.0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.25 }, "That is all of them, the last after 250\u00a0ms.")]
    public void Chart_Growth_SaysAtWhatPace(int atLeast, double[] began, string pace)
    {
        var growth = new PoolGrowth(10, 3, 2, new double[10], began, new double[10]);

        Assert.InRange(began.Length, atLeast, 10);
        Assert.Contains(pace, growth.Chart().Caption);
        Assert.Equal(VerdictKind.AsPredicted, growth.Against(Predict.Share(began.Length / 10.0)).Kind);
    }

    [Fact]
    public void Chart_Growth_SaysWhenItsRivalsHadBegun()
    {
        Assert.EndsWith("With a thread each all had begun after 20.0\u00a0ms, awaiting after 1.00\u00a0ms.", new PoolGrowth(2, 3, 1, [0.01, 0.02], [0], [0, 0.001]).Chart().Caption);
        Assert.EndsWith("With a thread each 1 had begun, awaiting 2: this machine was very busy.", new PoolGrowth(2, 3, 1, [0.01], [0], [0, 0.001]).Chart().Caption);
    }

    [Fact]
    public void FewerItemsThanProcessors_ChartAndVerdict_SayThatItShowsNothing()
    {
        var growth = new PoolGrowth(10, 3, 10, new double[10], new double[10], new double[10]);

        Assert.Contains("this says nothing", growth.Chart().Caption);
        Assert.Equal(VerdictKind.CannotTell, growth.Against(Predict.Share(1)).Kind);
    }

    [Fact]
    public void Chart_Growth_CountsThoseThatHadBegunByThen()
    {
        var rows = new PoolGrowth(3, 1, 1, [0, 0, 0], [0, 0.45], [0, 0, 0]).Chart().ToHtml();

        Assert.Contains("<th scope=\"row\" class=\"nc-number\">0.400</th><td class=\"nc-number\">3</td><td class=\"nc-number\">1</td>", rows);
        Assert.Contains("<th scope=\"row\" class=\"nc-number\">0.500</th><td class=\"nc-number\">3</td><td class=\"nc-number\">2</td>", rows);
    }

    [Theory]
    [InlineData(0, "one line, as they are alike here")]
    [InlineData(0.5, "awaiting: from")]
    public void Chart_Growth_TwoLinesThatLieOnEachOtherAreOne(double threads, string line) =>
        Assert.Contains(line, new PoolGrowth(3, 1, 1, [threads, threads, threads], [0, 0.45], [0, 0, 0]).Chart().Alternative, StringComparison.Ordinal);
}
