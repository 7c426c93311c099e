using System.Net;
using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Downloads.Exercises;

namespace NotebookCourse.Tests.Topics.Downloads;

public class DownloadByTests
{
    private static readonly Download AllAtOnce = Download.By("all at once", (http, addresses) => Task.WhenAll(addresses.Select(address => http.GetByteArrayAsync(address))));

    [Fact]
    public void From_OneAfterTheOther_IsOneLane()
    {
        using var site = Pictures.Serve(latency: 5);
        var way = Download.By("one by one", async (http, addresses) =>
        {
            foreach (var address in addresses)
                await http.GetByteArrayAsync(address);
        });

        var run = way.From(site.Addresses.Take(3), TestContext.Current.CancellationToken);

        Assert.Equal((1, 3, 0), (run.MostInFlight, run.Files.Count, run.Failures.Count));
        Assert.All(run.Transfers, transfer => Assert.Equal(0, transfer.Worker));
        Assert.Equal(1, site.Report().PeakInFlight);
    }

    [Fact]
    public void From_ThreadsThatBlock_AreSeenToo()
    {
        using var site = Pictures.Serve(latency: 100);
        var way = Download.By("threads", (http, addresses) => DedicatedThreads.Run(addresses.Count, worker => http.Send(new(HttpMethod.Get, addresses[worker]))));

        var run = way.From(site.Addresses.Take(3), TestContext.Current.CancellationToken);

        Assert.Equal(3, run.Files.Count);
        Assert.True(run.MostInFlight > 1);
    }

    [Fact]
    public void Variant_EveryPicture_IsCheckedByteByByte()
    {
        using var site = Pictures.Serve(latency: 1);

        AllAtOnce.Variant(site, 4).Work(TestContext.Current.CancellationToken)();
    }

    [Fact]
    public void Variant_PictureLeftOut_IsWrong()
    {
        using var site = Pictures.Serve(latency: 1);
        var lazy = Download.By("lazy", (http, addresses) => http.GetByteArrayAsync(addresses[0])).Variant(site, 2);

        Assert.Contains("1 of 2 pictures arrived", Assert.Throws<WrongAnswerException>(() => lazy.Work(TestContext.Current.CancellationToken)()).Message);
    }

    [Fact]
    public void From_ServerThatRefuses_AttemptsAreCountedForEachAddress()
    {
        using var site = Pictures.Serve(latency: 1, failFirst: 2);
        var stubborn = Download.By("stubborn", async (http, addresses) =>
        {
            foreach (var address in addresses)
            {
                while ((await http.GetAsync(address)).StatusCode != HttpStatusCode.OK)
                {
                }
            }
        });

        var run = stubborn.From(site.Addresses.Take(2), TestContext.Current.CancellationToken);

        Assert.Equal((4, 2, 0), (run.Retries, run.Files.Count, run.Failures.Count));
        Assert.Equal([1, 2, 3], run.Transfers.Where(transfer => transfer.Job == 1).Select(transfer => transfer.Attempt));
    }

    [Fact]
    public void From_FailedRequest_EndsTheRunAndIsInIt()
    {
        using var site = Pictures.Serve(latency: 1, failureRate: 1);

        Assert.NotEmpty(AllAtOnce.From(site.Addresses.Take(3), TestContext.Current.CancellationToken).Failures);
    }

    [Fact]
    public void From_CodeThatAsksForNothing_SaysSo()
    {
        using var site = Pictures.Serve(latency: 1);

        Assert.Contains("asked for nothing", Assert.Throws<InvalidOperationException>(() => Download.By("nothing", (_, _) => { }).From(site)).Message);
    }

    [Fact]
    public void From_Stopped_EndsRequestsThatKnowNoToken()
    {
        using var site = Pictures.Serve(latency: 10_000);
        using var stop = new CancellationTokenSource(50);

        Assert.Throws<OperationCanceledException>(() => AllAtOnce.From(site.Addresses, stop.Token));
    }

    [Fact]
    public void Against_Number_IsTheMostInFlight()
    {
        using var site = Pictures.Serve(latency: 100);

        var run = AllAtOnce.From(site.Addresses.Take(4), TestContext.Current.CancellationToken);

        Assert.Equal(VerdictKind.AsPredicted, run.Against(Predict.Number(run.MostInFlight, "requests")).Kind);
        Assert.Equal(VerdictKind.NotAsPredicted, run.Against(Predict.Number(40, "requests")).Kind);
    }
}
