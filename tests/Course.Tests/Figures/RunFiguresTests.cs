using NotebookCourse.Experiments.Workers;
using NotebookCourse.Figures;
using NotebookCourse.Tests.Experiments;
using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Downloads.Figures;
using NotebookCourse.Topics.Factoring;
using NotebookCourse.Topics.Factoring.Figures;
using NotebookCourse.Topics.Measuring;
using NotebookCourse.Topics.Measuring.Figures;

namespace NotebookCourse.Tests.Figures;

public class RunFiguresTests
{
    [Fact]
    public void LoadChart_SeveralWorkers_SaysWhoStoodIdle()
    {
        var results = PrimeFactors.Of(6, 10, 15);
        results.Loads = [new(0, 2, 0.4), new(1, 1, 0.1, Deaths: 1)];

        var chart = results.LoadChart();

        Assert.Equal(
            "The worker that was busy longest was at work for 400\u00a0ms, the one that was done first for 100\u00a0ms: that one stood idle for 75\u00a0% of the time, since the work is finished when the last worker is.",
            chart.Caption);
        Assert.EndsWith("worker 2, 1 number, died once and was replaced: 100.", chart.Alternative, StringComparison.Ordinal);
        Assert.DoesNotContain("middle half", chart.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void LoadChart_CrashThatWasAskedFor_SaysWhetherNobodyDied(int deaths, bool nobody)
    {
        var results = PrimeFactors.Of(6, 10, 15);
        (results.CrashAfter, results.Loads) = (100, [new(0, 2, 0.4, deaths), new(1, 1, 0.1)]);

        Assert.Equal(nobody, results.LoadChart().Caption.EndsWith("Nobody died: worker 1 was to die after 100 numbers, and got no more than that.", StringComparison.Ordinal));
    }

    [Fact]
    public void LoadChart_OneWorkerThatDied_SaysThatItWasReplaced()
    {
        var results = PrimeFactors.Of(6, 10, 15);
        results.Loads = [new(0, 3, 0.4, Deaths: 2)];

        Assert.Equal("One worker did it all. It died 2 times and was replaced, and was at work for 400\u00a0ms.", results.LoadChart().Caption);
    }

    [Fact]
    public void LoadChart_OneWorker_SaysThatItDidItAll() =>
        Assert.StartsWith("One worker did it all and was at work for ", PrimeFactors.Of(6, 10, 15).LoadChart().Caption, StringComparison.Ordinal);

    [Fact]
    public void HandingOut_SeveralWorkers_DrawsAnArrowToEachAndSaysWhoTookHowMany()
    {
        var results = PrimeFactors.Of(6, 10, 15);
        results.Loads = [new(0, 2, 0.4), new(1, 1, 0.1)];

        var figure = results.HandingOut();

        Assert.Equal("worker 1 took 2\nworker 2 took 1", figure.Alternative);
        Assert.Contains("hands out the numbers, 3 in all. Workers that took them: 2. Most that one of them took: 2; fewest: 1.", figure.Caption, StringComparison.Ordinal);
        Assert.Equal(2, figure.ToHtml().Split("nc-head\" d=").Length - 1);
    }

    [Fact]
    public void HandingOut_MoreWorkersThanCanBeDrawn_SaysSoAndListsAll()
    {
        var results = PrimeFactors.Of(6, 10, 15);
        results.Loads = [.. Enumerable.Range(0, 40).Select(worker => new WorkerLoad(worker, 1, 0.1))];

        var figure = results.HandingOut();

        Assert.EndsWith("Only the first 16 workers are drawn.", figure.Caption, StringComparison.Ordinal);
        Assert.Contains("worker 40 took 1", figure.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void FirstRunsChart_SlowFirst_SaysHowManyTimesAsLong() =>
        Assert.Equal(
            "The first run took 6.00\u00a0ms, the median of the 3 after it 2.00\u00a0ms: the first took 3.00 times as long.",
            new FirstRuns(new([0.006, 0.002, 0.002, 0.002])).Chart().Caption);

    [Fact]
    public void Histogram_OneVariant_SaysMedianMeanAndSlowest()
    {
        Assert.Equal(
            "“variant 0”: the median of 3 runs is 2.00\u00a0s, the mean 3.00\u00a0s, the slowest 6.00\u00a0s.",
            ComparisonTests.Of([1, 6, 2]).Histogram().Caption);
        Assert.Throws<InvalidOperationException>(() => ComparisonTests.Of([1], [1], [1]).Histogram());
    }

    [Fact]
    public void DownloadChart_Transfers_SaysWhatTheWorkersDid()
    {
        var chart = Run(Transfer(worker: 0, 0, 0.9, 1), Transfer(worker: 1, 0, null, 1, TransferOutcome.Refused)).Chart();

        Assert.Equal("0 files in 1.00\u00a0s; never more than 2 under way at once, 2.00 on average, counted at evenly spaced moments. Of the workers' time in all: 45\u00a0% waiting for the answer, 50\u00a0% failed, 5.0\u00a0% receiving. Rate × time of each: 2.00 requests a second × 1.00\u00a0s = 2.00.", chart.Caption);
        Assert.Contains("worker 2", chart.Alternative, StringComparison.Ordinal);
        Assert.Contains("failed", chart.Alternative, StringComparison.Ordinal);
    }

    // Of two seconds of two workers; what a worker does between its attempts is part of them.
    [Fact]
    public void DownloadChart_WorkersPause_CountsTheirWholeTime() => Assert.Contains(
        "Of the workers' time in all: 25\u00a0% waiting for the answer, 10\u00a0% failed, 65\u00a0% with no request under way.",
        Run(Transfer(worker: 0, 0, 0.5, 0.5), Transfer(worker: 1, 0, null, 0.2, TransferOutcome.Refused)).Chart().Caption, StringComparison.Ordinal);

    [Fact]
    public void Gallery_NothingArrived_SaysWhereToLook() =>
        Assert.Equal(
            "There must be a picture to show, but none arrived. Verify() says why.",
            Assert.Throws<InvalidOperationException>(() => Run(Transfer(worker: 0, 0, null, 1, TransferOutcome.Broken)).Gallery()).Message);

    [Fact]
    public void Gallery_CoursePicture_IsNamedAndDescribed()
    {
        var file = Path.Combine(Pictures.Folder, "maze.png");
        var html = Run(Transfer(worker: 0, 0, 0.1, 1) with { File = file }).Gallery().ToHtml();

        Assert.Contains("alt=\"A maze, coloured by how far each place is from its entrance.\"", html, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(File.ReadAllBytes(file)), html, StringComparison.Ordinal);
    }

    private static DownloadRun Run(params Transfer[] transfers) => new("any", 1, transfers, Path.GetTempPath());

    private static Transfer Transfer(int worker, double start, double? firstByte, double end, TransferOutcome outcome = TransferOutcome.Arrived) => new()
    {
        Address = new("http://localhost/maze.png"),
        Job = worker,
        Worker = worker,
        Attempt = 1,
        Start = start,
        FirstByte = firstByte,
        End = end,
        Bytes = 1,
        Outcome = outcome,
        Status = 200,
        File = null,
        Fault = outcome == TransferOutcome.Arrived ? null : "it failed",
    };
}
