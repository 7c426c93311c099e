using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Kernel.Running;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class StopGraceTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RunningCell _cell = new(1);
    private readonly StopGrace _grace;

    public StopGraceTests() => _grace = new StopGrace(_cell, _clock);

    [Fact]
    public void IsOver_ThreadThatComesAllTheTime_IsOverAfterItsMoments() => Assert.Equal(StopGrace.Moments, MomentsUntilOver());

    [Fact]
    public void IsOver_ThreadThatComesOftenerThanMomentsPass_IsNotOverSooner()
    {
        for (var pass = 0; pass < 10 * StopGrace.Moments; pass++) Assert.False(_grace.IsOver());

        Assert.Equal(StopGrace.Moments, MomentsUntilOver());
    }

    // On a machine so busy that the thread stood still: it has had one moment, in which it can see that it is to stop.
    [Fact]
    public void IsOver_ThreadThatWaitedForAProcessor_HasHadOneMoment()
    {
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.False(_grace.IsOver());
        Assert.Equal(StopGrace.Moments - 1, MomentsUntilOver());
    }

    // The cell's own grace went by while the thread waited: what it writes when it sees the token must still arrive.
    [Fact]
    public void IsOver_GraceOfTheCellIsOver_LeavesOneMoment()
    {
        _cell.EndGrace();

        Assert.False(_grace.IsOver());
        Assert.Equal(1, MomentsUntilOver());
    }

    [Fact]
    public void IsOver_SlowOnItsWayOut_IsOverAfterTheLongestTime()
    {
        MomentsUntilOver();

        _clock.Advance(StopGrace.LongestWayOut);
        Assert.True(_grace.IsOver());
    }

    [Fact]
    public void IsOver_AfterItWasTold_HasAShorterTimeForItsWayOutAndThenNoMore()
    {
        MomentsUntilOver();

        Assert.Equal(StopGrace.MomentsOnTheWayOut, MomentsUntilOver());
        Assert.True(_grace.IsOver());
        Assert.True(_grace.IsOver());
    }

    private int MomentsUntilOver()
    {
        for (var moments = 1; ; moments++)
        {
            _clock.Advance(StopGrace.Moment);
            if (_grace.IsOver()) return moments;
        }
    }
}
