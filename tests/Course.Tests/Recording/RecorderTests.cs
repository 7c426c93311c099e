using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Recording;

namespace NotebookCourse.Tests.Recording;

public class RecorderTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Timeline_Activities_FollowEachOther()
    {
        var recorder = new Recorder(workers: 1, clock: _clock);
        var lane = recorder.Lanes[0];
        _clock.Advance(5);
        lane.Enter(Activity.Running);
        _clock.Advance(10);
        lane.Enter(Activity.Blocked);
        _clock.Advance(20);
        lane.Leave();
        _clock.Advance(30);
        lane.Enter(Activity.Waiting);
        _clock.Advance(40);
        lane.Leave();

        var timeline = recorder.Timeline();

        Assert.Equal(
            [(Activity.Running, 0, 10), (Activity.Blocked, 10, 30), (Activity.Waiting, 60, 100)],
            Milliseconds(timeline.Lanes[0]));
        Assert.Equal(0.1, timeline.Seconds, 9);
        Assert.Equal(0, timeline.Missed);
    }

    [Fact]
    public void Timeline_Totals_AddUpOverTheWorkers()
    {
        var recorder = new Recorder(["ann", "bob"], clock: _clock);
        recorder.Lanes[0].Enter(Activity.Running);
        recorder.Lanes[1].Enter(Activity.Running);
        _clock.Advance(10);
        recorder.Lanes[0].Enter(Activity.HoldingLock);
        recorder.Lanes[1].Leave();
        _clock.Advance(10);
        recorder.Lanes[0].Leave();

        var timeline = recorder.Timeline();

        Assert.Equal(["ann", "bob"], timeline.Lanes.Select(lane => lane.Name));
        Assert.Equal(0.02, timeline.SecondsOf(Activity.Running), 9);
        Assert.Equal(0.01, timeline.Lanes[0].SecondsOf(Activity.HoldingLock), 9);
        Assert.Equal(0.5, timeline.ShareOf(Activity.Running), 9);
        Assert.Equal(0, timeline.ShareOf(Activity.Waiting));
    }

    [Fact]
    public void Timeline_ActivityThatGoesOn_EndsNowAndLaterEventsChangeNothing()
    {
        var recorder = new Recorder(workers: 1, clock: _clock);
        recorder.Lanes[0].Enter(Activity.Running);
        _clock.Advance(10);

        var timeline = recorder.Timeline();
        _clock.Advance(10);
        recorder.Lanes[0].Leave();

        Assert.Equal([(Activity.Running, 0, 10)], Milliseconds(timeline.Lanes[0]));
        Assert.Equal([(Activity.Running, 0, 20)], Milliseconds(recorder.Timeline().Lanes[0]));
    }

    [Fact]
    public void Timeline_NothingRecorded_HasItsLanesAndNoTime()
    {
        var timeline = new Recorder(workers: 2).Timeline();

        Assert.Equal(["worker 1", "worker 2"], timeline.Lanes.Select(lane => lane.Name));
        Assert.Equal((0, 0, 0), (timeline.Seconds, timeline.SecondsOf(Activity.Running), timeline.ShareOf(Activity.Running)));
    }

    [Theory]
    [InlineData(3, 0, 30)]
    [InlineData(4, 1, 30)]
    [InlineData(9, 6, 30)]
    public void Timeline_FullLane_EndsWithItsLastKnownActivityAndCountsTheRest(int events, int missed, int end)
    {
        var recorder = new Recorder(workers: 1, eventsPerWorker: 3, _clock);
        for (var i = 0; i < events; i++)
        {
            recorder.Lanes[0].Enter((Activity)(i % 3));
            _clock.Advance(10);
        }

        var timeline = recorder.Timeline();

        Assert.Equal([(Activity.Running, 0, 10), (Activity.Waiting, 10, 20), (Activity.HoldingLock, 20, end)], Milliseconds(timeline.Lanes[0]));
        Assert.Equal(missed, timeline.Missed);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3000)]
    public void Enter_SystemClock_AllocatesNothing(int events)
    {
        var lane = new Recorder(workers: 1, eventsPerWorker: 1000).Lanes[0];

        Allocation.AssertNone(() =>
        {
            for (var i = 0; i < events; i++)
                lane.Enter(Activity.Running);
            lane.Leave();
        }, times: 1);
    }

    // The clock ticks at each look, so that the n-th entry must say n: a reader that saw an entry before it was
    // written would find a zero, or spans out of order.
    [Fact]
    public async Task Timeline_WhileAWorkerRecords_HoldsOnlyWholeEntries()
    {
        const int Events = 200_000;
        var recorder = new Recorder(workers: 1, Events, new CountingClock());
        var worker = Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < Events; i++)
                    recorder.Lanes[0].Enter((Activity)(i % 4));
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        int seen;
        do
        {
            var spans = recorder.Timeline().Lanes[0].Spans;
            for (var i = 0; i < spans.Count; i++)
            {
                Assert.Equal((Activity)(i % 4), spans[i].Activity);
                Assert.True(spans[i].Start < spans[i].End, $"span {i} goes from {spans[i].Start} to {spans[i].End}");
                if (i > 0)
                    Assert.Equal(spans[i - 1].End, spans[i].Start);
            }
            seen = spans.Count;
        }
        while (seen < Events && !worker.IsFaulted);

        await worker;
        Assert.Equal(Events, recorder.Timeline().Lanes[0].Spans.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(Recorder.MostWorkers + 1, 1)]
    [InlineData(1, 0)]
    public void Recorder_NumberOutOfRange_IsRefused(int workers, int events) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Recorder(workers, events));

    private static IEnumerable<(Activity, int, int)> Milliseconds(TimelineLane lane) => lane.Spans.Select(span =>
        (span.Activity, (int)Math.Round(span.Start * 1000), (int)Math.Round(span.End * 1000)));

    private sealed class CountingClock : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => Interlocked.Increment(ref _now);
    }
}
