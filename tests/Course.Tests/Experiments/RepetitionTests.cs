using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class RepetitionTests
{
    [Fact]
    public void Calibrate_WorkOfNoTime_IsDoneMoreThanOnce()
    {
        var repetition = new Repetition();

        repetition.Calibrate(_ => { }, TestContext.Current.CancellationToken);

        Assert.True(repetition.Times > 1);
    }

    [Fact]
    public void Calibrate_LongWork_IsDoneOnce()
    {
        var repetition = new Repetition();

        repetition.Calibrate(_ => Thread.Sleep(30), TestContext.Current.CancellationToken);

        Assert.Equal(1, repetition.Times);
    }

    [Fact]
    public void Calibrate_Stopped_Stops() => Assert.Throws<OperationCanceledException>(() => new Repetition().Calibrate(_ => { }, new(canceled: true)));

    // A run of so many times as long is shown as what one of them takes.
    [Fact]
    public void Run_RepeatedWork_IsTimedByOne()
    {
        var (clock, made) = (new FakeTimeProvider(), 0);
        var variant = Variant.Repeated("a", times =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(5 * times));
            return made = times;
        }, (answer, times) => Assert.Equal(answer, times));

        var run = (Experiment.Compare(variant) with { WarmUps = 0, Repeats = 2, Clock = clock }).Run(TestContext.Current.CancellationToken);

        Assert.True(made > 1);
        Assert.Equal([0.005, 0.005], run.Baseline.Seconds);
    }

    // What hardly moves in one run may be quick in the next: each run is divided by what it did itself.
    [Fact]
    public void Run_WorkThatCountsItsPieces_IsTimedByOneOfThem()
    {
        var (clock, run) = (new FakeTimeProvider(), 0);
        var variant = Variant.Counted("a", _ =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(60));
            return (++run == 1 ? 2 : 0.5, () => { });
        });

        var found = (Experiment.Compare(variant) with { WarmUps = 0, Repeats = 2, Clock = clock }).Run(TestContext.Current.CancellationToken);

        Assert.Equal([0.03, 0.12], found.Baseline.Seconds);
    }
}
