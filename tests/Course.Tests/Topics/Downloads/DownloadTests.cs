using NotebookCourse.Experiments;
using NotebookCourse.Topics.Downloads;

namespace NotebookCourse.Tests.Topics.Downloads;

[Collection(nameof(ImageServers))]
public class DownloadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Ways => new()
    {
        { "one by one", 1 }, { "a thread each", 12 }, { "a task each", 12 },
        { "at most 1", 1 }, { "at most 4", 4 }, { "at most 5", 5 }, { "at most 64", 12 },
    };

    // The server answers nobody until as many have arrived as there should be in flight: fewer would wait for ever.
    [Theory]
    [MemberData(nameof(Ways))]
    public void From_AWay_HasExactlyAsManyInFlightAsItSays(string way, int inFlight)
    {
        using var site = Pictures.Serve(new SiteSettings { Latency = 20, HoldUntil = inFlight });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        var run = Make(way).From(site.Addresses, patience.Token);

        Assert.Equal(inFlight, site.Report().PeakInFlight);
        Assert.InRange(run.MostInFlight, 1, inFlight);
        Assert.Equal(inFlight, run.Transfers.Select(each => each.Worker).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void From_AWay_BringsEveryPictureByteByByte(string way, int inFlight)
    {
        using var site = Pictures.Serve(latency: 0, jitter: inFlight);

        var run = Make(way).From(site.Addresses, Stop);

        run.Verify();
        Assert.Equal(Pictures.Names.Select((name, i) => $"{i + 1:00}-{name}"), run.Files.Select(file => Path.GetFileName(file)));
        Assert.All(run.Files.Zip(Pictures.Names), pair => Assert.Equal(
            File.ReadAllBytes(Repository.At($"data/images/{pair.Second}")), File.ReadAllBytes(pair.First)));
        Assert.Equal(run.Files.Order(), Directory.GetFiles(run.Folder).Order());
        Assert.Equal(run.Bytes, site.Report().Bytes);
        Assert.Equal(run.Bytes, run.Files.Sum(file => new FileInfo(file).Length));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void From_AWay_TellsWhoDidWhatWhenAndNobodyDidTwoThingsAtOnce(string way, int inFlight)
    {
        using var site = Pictures.Serve(latency: 5);

        var run = Make(way).From(site.Addresses, Stop);

        Assert.All(run.Transfers, each => Assert.True(
            0 <= each.Start && each.Start <= each.FirstByte && each.FirstByte <= each.End && each.End <= run.Seconds, each.ToString()));
        Assert.Equal(inFlight, run.Transfers.GroupBy(each => each.Worker).Count());
        foreach (var worker in run.Transfers.GroupBy(each => each.Worker))
            Assert.All(worker.Zip(worker.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void From_ServerBusyAtFirst_AsksAgainUntilItIsNot()
    {
        using var site = Pictures.Serve(latency: 0, failFirst: 2);

        var run = (Download.AtMost(3).Retrying(times: 3) with { Clock = new ImpatientClock() }).From(site.Addresses, Stop);

        run.Verify();
        Assert.Equal(24, run.Retries);
        Assert.Equal(36, site.Report().Requests.Count);
        Assert.Equal(24, site.Report().Failures);
        Assert.Equal(12, run.Transfers.Count(each => each is { Attempt: 3, Outcome: TransferOutcome.Arrived }));
    }

    [Theory]
    [InlineData("one by one")]
    [InlineData("a task each")]
    public void From_Retrying_WaitsExactlyAsTheBackoffSays(string way)
    {
        using var site = Pictures.Serve(latency: 0, failFirst: 4);
        var clock = new ImpatientClock();
        var retrying = Make(way).Retrying(times: 3, first: 100, longest: 300, seed: 7) with { Clock = clock };

        var run = retrying.From([site.Addresses[0]], Stop);

        TimeSpan[] waits = [.. Enumerable.Range(1, 3).Select(attempt => retrying.Backoff!.After(job: 0, attempt))];
        Assert.Equal(3, waits.Distinct().Count());
        // A timer counts whole milliseconds.
        Assert.Equal(waits.Select(wait => (long)wait.TotalMilliseconds), clock.Waits.Select(wait => (long)wait.TotalMilliseconds));
        Assert.Equal(
            [0, clock.Waits[0].TotalSeconds, (clock.Waits[0] + clock.Waits[1]).TotalSeconds, run.Seconds],
            run.Transfers.Select(each => each.Start));
        Assert.Equal(4, site.Report().Failures);
    }

    [Fact]
    public void From_NothingButFailures_TellsEachAndLeavesNoFile()
    {
        using var site = Pictures.Serve(latency: 0, failureRate: 1);

        var run = Download.TaskEach.From(site.Addresses, Stop);

        Assert.Equal(12, run.Failures.Count);
        Assert.Contains(run.Failures, each => each is { Outcome: TransferOutcome.Refused, Status: 503, Bytes: 0 });
        Assert.Contains(run.Failures, each => each is { Outcome: TransferOutcome.Broken, Status: 200, Bytes: > 0 });
        Assert.Empty(Directory.EnumerateFileSystemEntries(run.Folder));
        Assert.Equal(run.Bytes, site.Report().Bytes);
    }

    [Fact]
    public void Verify_ServerRefused_SaysAddressStatusAndWhatToDo()
    {
        using var site = Pictures.Serve(latency: 0, failFirst: 9);
        var run = (Download.OneByOne.Retrying(times: 1) with { Clock = new ImpatientClock() }).From(site.Addresses.Take(1), Stop);

        Assert.Equal(
            $"{site.Addresses[0]} could not be downloaded: attempt 2 was answered 503 (Service Unavailable). "
            + "Try again later, or let the download do so: .Retrying(times: 5).",
            Assert.Throws<DownloadException>(run.Verify).Message);
    }

    [Fact]
    public void Verify_NoSuchPicture_AsksToCheckTheAddressAndIsNotRetried()
    {
        using var site = Pictures.Serve(latency: 0);
        var run = Download.OneByOne.Retrying(times: 3).From([site.Addresses[0] + "x"], Stop);

        Assert.Equal(
            $"{site.Addresses[0]}x could not be downloaded: attempt 1 was answered 404 (Not Found). Check how the address is spelled.",
            Assert.Throws<DownloadException>(run.Verify).Message);
    }

    [Fact]
    public void Verify_NobodyThere_AsksToCheckTheHost()
    {
        var site = Pictures.Serve(latency: 0);
        site.Dispose();

        var message = Assert.Throws<DownloadException>(Download.ThreadEach.From(site.Addresses, Stop).Verify).Message;

        Assert.StartsWith($"{site.Addresses[0]} could not be downloaded: attempt 1 broke.", message, StringComparison.Ordinal);
        Assert.EndsWith("a site of the course must still be open.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AtMost_Zero_SaysTheRange() =>
        Assert.StartsWith(
            "inFlight must be 1 to 1024, but was 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Download.AtMost(0)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Variant_RunToItsEnd_PassesItsCheckAndLeavesNothing()
    {
        using var site = Pictures.Serve(latency: 0);
        var variant = Download.AtMost(4).Variant(site);
        var before = Directory.GetDirectories(DownloadFolder.Root);

        variant.Work(Stop)();

        Assert.Equal("at most 4 in flight", variant.Name);
        Assert.Equal(10, site.Report().Requests.Count);
        Assert.Equal(before, Directory.GetDirectories(DownloadFolder.Root));
    }

    [Fact]
    public void Verify_PictureChangedOnTheWay_IsAWrongAnswer()
    {
        using var site = Pictures.Serve(latency: 0);
        var run = Download.TaskEach.From(site.Addresses, Stop);
        File.AppendAllText(run.Files[5], "x");

        Assert.Contains(run.Files[5], Assert.Throws<WrongAnswerException>(() => Pictures.Verify(run)).Message, StringComparison.Ordinal);
    }

    private static Download Make(string way) => way switch
    {
        "one by one" => Download.OneByOne,
        "a thread each" => Download.ThreadEach,
        "a task each" => Download.TaskEach,
        _ => Download.AtMost(int.Parse(way.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)),
    };
}
