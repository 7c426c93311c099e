using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Downloads.ImageServer;

namespace NotebookCourse.Tests.Topics.Downloads.ImageServer;

public class FaultInjectionTests
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 2_000).Select(i => $"{i}.png")];

    [Fact]
    public void Of_NoJitter_WaitsForTheLatencyExactly() =>
        Assert.All(Names, name => Assert.Equal(TimeSpan.FromMilliseconds(70), FaultInjection.Of(new() { Latency = 70 }, name, 1).Wait));

    [Fact]
    public void Of_Jitter_SpreadsTheWaitEvenlyAboveTheLatency()
    {
        var settings = new SiteSettings { Latency = 70, Jitter = 40 };

        double[] extra = [.. Names.Select(name => FaultInjection.Of(settings, name, 1).Wait.TotalMilliseconds - 70)];

        Assert.All(Enumerable.Range(0, 4), quarter => Assert.InRange(extra.Count(each => (int)(each / 10) == quarter), 400, 600));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.25, 400, 600)]
    [InlineData(1, 2_000, 2_000)]
    public void Of_FailureRate_IsTheShareThatFails(double rate, int low, int high)
    {
        var settings = new SiteSettings { FailureRate = rate };

        var outcomes = Names.Select(name => FaultInjection.Of(settings, name, 1).Outcome).ToArray();

        Assert.InRange(outcomes.Count(outcome => outcome != RequestOutcome.Served), low, high);
        Assert.InRange(outcomes.Count(outcome => outcome == RequestOutcome.BrokenOff), low * 2 / 5, high * 3 / 5);
    }

    [Fact]
    public void Of_SameSeedPictureAndTime_IsTheSameWhateverCameBefore()
    {
        var settings = new SiteSettings { Jitter = 1_000, FailureRate = 0.5 };

        Assert.Equal(
            Names.Select(name => FaultInjection.Of(settings, name, 2)),
            Names.Reverse().Select(name => FaultInjection.Of(settings, name, 2)).Reverse());
        Assert.NotEqual(FaultInjection.Of(settings, "a.png", 1), FaultInjection.Of(settings, "a.png", 2));
        Assert.NotEqual(FaultInjection.Of(settings, "a.png", 1), FaultInjection.Of(settings, "b.png", 1));
        Assert.NotEqual(FaultInjection.Of(settings, "a.png", 1), FaultInjection.Of(settings with { Seed = 104 }, "a.png", 1));
    }

    [Fact]
    public void Of_FailFirst_RefusesThatManyAndNoMore() =>
        Assert.Equal(
            [RequestOutcome.Refused, RequestOutcome.Refused, RequestOutcome.Served, RequestOutcome.Served],
            Enumerable.Range(1, 4).Select(time => FaultInjection.Of(new() { FailFirst = 2 }, "a.png", time).Outcome));
}
