using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Primitives;
using NotebookCourse.Topics.Events;
using NotebookCourse.Topics.Events.Exercises;
using NotebookCourse.Topics.Events.Figures;

namespace NotebookCourse.Tests.Topics.Events.Figures;

public class EventFiguresTests
{
    [Fact]
    public void Chart_Emitters_SaysWhatEachHasDoneAndDoesNotChange()
    {
        var loop = new EventLoop();
        var (bell, door) = (new Emitter<int>("bell", loop), new Emitter<int>("door", loop));
        bell.On("open", _ => { });
        bell.On("bark", _ => throw new InvalidOperationException("no dog"));
        bell.On("hide", _ => { });
        bell.Raise(1);
        loop.RunUntilIdle();
        bell.Off("hide");

        var figure = new IEmitter[] { bell, door }.Chart();
        bell.Raise(2);
        loop.RunUntilIdle();

        Assert.Equal(
            "bell raised 1 event. Its handlers: open: called once, never threw, registered, bark: called once, threw once, registered, hide: called once, never threw, unregistered.\n"
                + "door raised 0 events. Its handlers: nobody listens.",
            figure.Alternative);
        Assert.StartsWith("1 event was raised, the loop has picked up 1, and called handlers 3 times. Calls that threw: 1, the last with InvalidOperationException: no dog.", figure.Caption);
        Assert.Contains("nc-box nc-gone", figure.ToHtml());
        Assert.Throws<ArgumentException>(() => Array.Empty<IEmitter>().Chart());
    }

    [Fact]
    public void Chart_Requests_TellApartWaitingAndBeingCalledBack()
    {
        var called = new PictureRequest(false, 0.05, 0.35, 0.351, 2048, [0, 0.1, 0.2, 0.4], 0.42).Chart();
        var waited = new PictureRequest(true, 0.05, 0.35, 0.35, 2048, [0, 0.4], 0.42).Chart();

        Assert.Equal("The answer of 2\u00a0KiB came, and was handled, 301\u00a0ms after the request had been sent. Other events that the loop handled meanwhile: 2. Nobody had to wait for the server but the callback.", called.Caption);
        Assert.Contains("meanwhile: 0. It stood there and waited.", waited.Caption);
        Assert.Contains("nc-held", waited.ToHtml());
        Assert.DoesNotContain("class=\"nc-held\"", called.ToHtml());
        Assert.Equal(7, called.Alternative.Split('\n').Length);
    }

    [Theory]
    [InlineData(20, 40, "in slices", "80\u00a0% of the loop's time is spoken for. The longest wait was 10.0\u00a0ms. No key waited for more than 100\u00a0ms. The slow work of 500\u00a0ms, done in slices, was finished")]
    [InlineData(1, 1, "on another thread", "With a key every 1.00\u00a0s, each of which takes 1.00\u00a0ms, 0.1\u00a0% of the loop's time is spoken for. No key had to wait.")]
    [InlineData(50, 60, "in slices", "it cannot keep up, whatever the slow work does.")]
    [InlineData(50, 60, "in slices", "and still at the end. The slow work of 500\u00a0ms, done in slices, was not finished before the end.")]
    public void Finding_AnyRun_SaysWhatHappened(int keysPerSecond, int handler, string place, string words)
    {
        var run = LoopRun.Simulate(keysPerSecond, handler, place);

        Assert.Contains(words, run.Chart().Caption, StringComparison.Ordinal);
        Assert.Equal(run.Chart().Caption, run.Delays().Caption);
    }

    [Fact]
    public void Chart_BeginningOnly_LeavesOutWhatComesLater()
    {
        var run = LoopRun.Simulate(20, 40);

        Assert.StartsWith("Gantt chart over 1.00\u00a0s.", run.Chart(until: 1).Alternative);
        Assert.Throws<ArgumentOutOfRangeException>(() => run.Chart(until: 0));
    }

    [Fact]
    public void Chart_Cures_NamesThoseThatHelp()
    {
        var table = Cures.Simulate(20, 40).Chart();

        Assert.StartsWith("Where the slow work may be done so that the fewest keys are late: in slices, on another thread, on a server. Late keys there: 0.", table.Caption);
        Assert.Contains("on another thread · none waited · 0 · 541\u00a0ms", table.Alternative);
    }

    [Fact]
    public void Chart_CuresOfAnOverload_NamesNoneThatLeftTheWorkUndone()
    {
        var cures = Cures.Simulate(50, 60);
        var finding = cures.Chart().Caption.Split("Late keys there")[0];

        Assert.All(cures.Runs, run => Assert.False(run.SlowDone is null && finding.Contains(SlowWorkNames.NameOf(run.Plan.Place), StringComparison.Ordinal)));
        Assert.Contains(cures.Runs, run => run.SlowDone is null);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(5.5)]
    [InlineData(100)]
    public void Against_LoopThatNeverCatchesUp_NoTimeIsRight(double seconds)
    {
        var verdict = LoopRun.Simulate(50, 60).Against(Predict.Seconds(seconds));

        Assert.Equal(VerdictKind.NotAsPredicted, verdict.Kind);
        Assert.EndsWith("the loop never catches up.", verdict.Alternative);
        Assert.Equal("You expected an end, and there is none.", verdict.Caption);
    }

    // At 47 ms and 20 keys a second it would take 8.3 s, and the run stops after 5.5.
    [Theory]
    [InlineData(1, VerdictKind.NotAsPredicted)]
    [InlineData(5.5, VerdictKind.CannotTell)]
    [InlineData(8.3, VerdictKind.CannotTell)]
    public void Against_LoopThatCatchesUpAfterTheRun_CannotTell(double seconds, VerdictKind kind) =>
        Assert.Equal(kind, LoopRun.Simulate(20, 47).Against(Predict.Seconds(seconds)).Kind);

    [Fact]
    public void Against_RunsAndRequests_ScoreTheGuess()
    {
        Assert.Equal(VerdictKind.NotAsPredicted, LoopRun.Simulate(20, 40).Against(Predict.Seconds(0.5)).Kind);
        Assert.Equal(VerdictKind.AsPredicted, LoopRun.Simulate(20, 40).Against(Predict.Seconds(2)).Kind);
        Assert.Contains("No key was late.", LoopRun.Simulate(1, 1).Against(Predict.Seconds(2)).Alternative);
        Assert.Contains("Keys were late to the end", LoopRun.Simulate(50, 60).Against(Predict.Seconds(2)).Alternative);
        Assert.Equal(VerdictKind.AsPredicted, new PictureRequest(false, 0, 1, 1, 1, [0.1, 0.2], 1.1).Against(Predict.Number(2, "events")).Kind);
    }
}
