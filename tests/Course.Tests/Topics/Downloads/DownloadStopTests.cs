using NotebookCourse.Topics.Downloads;

namespace NotebookCourse.Tests.Topics.Downloads;

[Collection(nameof(ImageServers))]
public class DownloadStopTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ways => ["one by one", "a thread each", "a task each", "at most 2"];

    [Theory(Timeout = 60_000)]
    [InlineData("one by one", 1)]
    [InlineData("a thread each", 12)]
    [InlineData("a task each", 12)]
    [InlineData("at most 2", 2)]
    public async Task From_StoppedInTheMiddleOfABody_LeavesNoFileAndNoPart(string way, int underWay)
    {
        // A byte a second: the answer begins at once, and its first bytes come later than any test may wait for.
        using var site = Pictures.Serve(latency: 0, bandwidth: 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var before = Directory.GetDirectories(DownloadFolder.Root);
        var run = Task.Factory.StartNew(
            () => Make(way).From(site.Addresses, stop.Token), Stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await UntilAsync(() => Directory.GetFiles(DownloadFolder.Root, "*.part", SearchOption.AllDirectories).Length == underWay);
        Assert.Empty(Directory.GetFiles(Directory.GetDirectories(DownloadFolder.Root).Except(before).Single(), "*.png"));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(before, Directory.GetDirectories(DownloadFolder.Root));
        await UntilAsync(() => site.Report().Requests.All(each => each.Outcome == RequestOutcome.Abandoned));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Ways))]
    public async Task From_HostStopsWhileNothingHasArrived_EndsAsCancelled(string way)
    {
        using var site = Pictures.Serve(new SiteSettings { HoldUntil = 1_024 });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        AppContext.SetData(HostContext.StopTokenKey, (Func<CancellationToken>)(() => stop.Token));
        try
        {
            var run = Task.Factory.StartNew(
                () => Make(way).From(site), Stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await UntilAsync(() => site.Report().Requests.Count > 0);

            await stop.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        }
        finally
        {
            AppContext.SetData(HostContext.StopTokenKey, null);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task From_StoppedBetweenTwoAttempts_EndsAsCancelled()
    {
        using var site = Pictures.Serve(latency: 0, failFirst: 100);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var retrying = Download.ThreadEach.Retrying(times: 20, first: 60_000, longest: 600_000);
        var run = Task.Factory.StartNew(
            () => retrying.From(site.Addresses, stop.Token), Stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await UntilAsync(() => site.Report().Failures >= 12);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    // The server is asked again and again; nothing here depends on how long that takes.
    private static async Task UntilAsync(Func<bool> seen)
    {
        while (!seen())
        {
            Stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Download Make(string way) => way switch
    {
        "one by one" => Download.OneByOne,
        "a thread each" => Download.ThreadEach,
        "a task each" => Download.TaskEach,
        _ => Download.AtMost(2),
    };
}
