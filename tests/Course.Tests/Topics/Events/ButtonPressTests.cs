using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Events;
using NotebookCourse.Topics.Events.Exercises;
using NotebookCourse.Topics.Events.Figures;

namespace NotebookCourse.Tests.Topics.Events;

public class ButtonPressTests
{
    private const int Keys = 20, Handler = 1;

    [Fact]
    public void Live_HandlerThatComputes_KeepsTheLoopBusy()
    {
        var run = Live(press =>
        {
            press.Compute(200);
            press.Show();
        });

        Assert.True(Assert.Single(run.Slow) is var slow && slow.End - slow.Start >= 0.2);
        Assert.Empty(run.Elsewhere);
        Assert.True(run.Late > 0);
        Assert.Contains("where your handler does it", run.Delays().Caption);
    }

    [Fact]
    public void Live_HandlerThatAwaitsAThread_LeavesTheLoopFree()
    {
        var run = Live(async press =>
        {
            await Task.Run(() => press.Compute(200));
            press.Show();
        });

        Assert.Empty(run.Slow);
        Assert.Single(run.Elsewhere);
        Assert.NotNull(run.SlowDone);
    }

    [Fact]
    public void Live_ThreadThatPostsBack_IsShownByTheLoop() => Assert.NotNull(Live(press => new Thread(() =>
    {
        press.Compute(50);
        press.Loop.Post(press.Show);
    }).Start()).SlowDone);

    [Fact]
    public void Live_ShownByAnotherThread_IsRefused() =>
        Assert.Contains("Post it", Assert.Throws<InvalidOperationException>(() => Live(press => new Thread(press.Show).Start())).Message);

    [Fact]
    public void Live_NothingShown_IsNotDone() => Assert.Null(Live(_ => { }).SlowDone);

    [Fact]
    public void Against_Cures_CountsTheWaysThatLeaveKeysLate()
    {
        var cures = Cures.Simulate(20, 40);

        Assert.Equal(VerdictKind.AsPredicted, cures.Against(Predict.Number(cures.Runs.Count(run => run.Late > 0), "ways")).Kind);
    }

    private static LoopRun Live(Action<ButtonPress> button) => LoopRun.Live(Keys, Handler, button, seconds: 1);
}
