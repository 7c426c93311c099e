using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Figures;
using NotebookCourse.Recording;

namespace NotebookCourse.Tests.Figures;

public class TimelineFiguresTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Chart_Timeline_CaptionSaysWhatTheWorkersSpentTheirTimeOn()
    {
        var recorder = new Recorder(workers: 2, clock: _clock);
        recorder.Lanes[0].Enter(Activity.Running);
        recorder.Lanes[1].Enter(Activity.HoldingLock);
        _clock.Advance(1);
        recorder.Lanes[1].Leave();
        _clock.Advance(4);
        recorder.Lanes[0].Leave();

        var chart = recorder.Timeline().Chart();

        Assert.Equal("Over 5.00\u00a0ms, the 2 lanes together were: 50\u00a0% running or ready to run, 10\u00a0% holding a lock, 40\u00a0% not begun, at an end or not recorded. A worker that is ready to run may be waiting for a processor: a lane does not tell the two apart.", chart.Caption);
        Assert.Equal(
            "Gantt chart over 5.00\u00a0ms. worker 1: running or ready to run 5.00\u00a0ms (spans: 1); worker 2: holding a lock 1.00\u00a0ms (spans: 1).",
            chart.Alternative);
    }

    [Fact]
    public void Chart_FullLane_CaptionSaysWhatIsMissing()
    {
        var recorder = new Recorder(workers: 1, eventsPerWorker: 1, _clock);
        for (var i = 0; i < 4; i++)
        {
            recorder.Lanes[0].Enter(Activity.Running);
            _clock.Advance(1);
        }

        Assert.EndsWith(
            "3 later events found their lane full and are missing: record with more eventsPerWorker.",
            recorder.Timeline().Chart().Caption,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_MoreSpansThanAnyoneCanSee_ShowsTheFirstAndSaysSo()
    {
        var recorder = new Recorder(workers: 1, eventsPerWorker: 3000, _clock);
        for (var i = 0; i < 2500; i++)
        {
            recorder.Lanes[0].Enter(i % 2 == 0 ? Activity.Running : Activity.Blocked);
            _clock.Advance(1);
        }

        var chart = recorder.Timeline().Chart();

        Assert.EndsWith("The chart shows the first 2,000 of 2,500 spans, up to 2.00\u00a0s.", chart.Caption, StringComparison.Ordinal);
        Assert.StartsWith("Gantt chart over 2.00\u00a0s.", chart.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_Activity_KeepsItsLookWhateverElseThereIs()
    {
        var recorder = new Recorder(workers: 1, clock: _clock);
        recorder.Lanes[0].Enter(Activity.Blocked);
        _clock.Advance(1);

        var trace = FigureHtmlTests.DrawingOf(recorder.Timeline().Chart()).GetProperty("data")[0];

        Assert.Equal("x", trace.GetProperty("marker").GetProperty("pattern").GetProperty("shape").GetString());
    }

    [Fact]
    public void Chart_NothingRecorded_SaysWhatToDo() =>
        Assert.Contains(
            "Call Enter",
            Assert.Throws<InvalidOperationException>(() => new Recorder(workers: 1).Timeline().Chart()).Message,
            StringComparison.Ordinal);
}
