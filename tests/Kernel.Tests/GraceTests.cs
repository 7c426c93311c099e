using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Kernel.Running;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class GraceTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private readonly FakeTimeProvider _clock = new();
    private int _pauses;

    [Fact]
    public void Wait_CellThatDoesNotEnd_IsOverAfterItsTurns()
    {
        Wait(isAsked: () => true);

        Assert.Equal(Grace.Turns, _pauses);
        Assert.Equal(TimeSpan.FromMilliseconds(150), _clock.GetUtcNow() - _clock.Start);
    }

    [Fact]
    public void Wait_CellThatEnds_IsOverAtOnce()
    {
        Wait(isAsked: () => true, hasEnded: () => _pauses == 3);

        Assert.Equal(3, _pauses);
    }

    // A thread that waited for the processor so long has had one turn, and not sixteen.
    [Fact]
    public void Wait_MachineThatIsBusy_CountsTurnsAndNotTime()
    {
        Wait(isAsked: () => true, pauseTakes: 16 * Grace.Turn);

        Assert.Equal(Grace.Turns, _pauses);
    }

    [Fact]
    public void Wait_TokenThatIsCancelledLate_CountsFromThere()
    {
        Wait(isAsked: () => _pauses >= 100);

        Assert.Equal(100 + Grace.Turns, _pauses);
    }

    [Fact]
    public void Wait_TokenThatIsNeverCancelled_IsOverAtTheLimit()
    {
        Wait(isAsked: () => false);

        Assert.Equal(Limit, _clock.GetUtcNow() - _clock.Start);
    }

    private void Wait(Func<bool> isAsked, Func<bool>? hasEnded = null, TimeSpan? pauseTakes = null) =>
        new Grace(isAsked, hasEnded ?? (() => false), _clock, time =>
        {
            _pauses++;
            _clock.Advance(pauseTakes ?? time);
        }).Wait(Limit);
}
