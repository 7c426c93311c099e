using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Downloads.ImageServer;

namespace NotebookCourse.Tests.Topics.Downloads.ImageServer;

public class RequestLogTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Report_VisitsThatOverlap_TellsPeakOrderTimesAndBytes()
    {
        var log = new RequestLog(_clock);
        var first = log.Arrive("a.png");
        _clock.Advance(10);
        var second = log.Arrive("b.png");
        first.Sent(500);
        first.Leave(RequestOutcome.Served);
        _clock.Advance(10);
        log.Arrive("a.png");
        second.Leave(RequestOutcome.Refused);

        var report = log.Report();

        Assert.Equal(2, report.PeakInFlight);
        Assert.Equal(
            [
                new(1, "a.png", 1, 0, 0.010, 500, RequestOutcome.Served),
                new(2, "b.png", 1, 0.010, 0.020, 0, RequestOutcome.Refused),
                new(3, "a.png", 2, 0.020, null, 0, null),
            ],
            report.Requests);
        Assert.Equal(500, report.Bytes);
        Assert.Equal(1, report.Failures);
    }

    [Fact]
    public void Leave_Twice_CountsTheFirst()
    {
        var log = new RequestLog(_clock);
        var request = log.Arrive("a.png");

        request.Leave(RequestOutcome.Served);
        request.Leave(RequestOutcome.Abandoned);

        log.Arrive("b.png");
        Assert.Equal(1, log.Report().PeakInFlight);
        Assert.Equal(RequestOutcome.Served, log.Report().Requests[0].Outcome);
    }

    [Fact]
    public void Forget_OneStillInFlight_KeepsCountingIt()
    {
        var log = new RequestLog(_clock);
        log.Arrive("a.png").Leave(RequestOutcome.Served);
        log.Arrive("b.png");

        log.Forget();

        Assert.Empty(log.Report().Requests);
        Assert.Equal(1, log.Report().PeakInFlight);
        log.Arrive("c.png");
        Assert.Equal(2, log.Report().PeakInFlight);
    }
}
