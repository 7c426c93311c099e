using NotebookCourse.Kernel.Cells;
using NotebookCourse.Kernel.Running;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class RunningCellTests
{
    private readonly RunningCell _cell = new(1);

    [Fact]
    public void BeginCode_StoppedWhileItCompiled_ThrowsInsteadOfBeginning()
    {
        Assert.True(_cell.TryShelter());
        _cell.MarkStopped();

        Assert.Throws<OperationCanceledException>(_cell.BeginCode);
        Assert.False(_cell.IsSheltered);
    }

    [Fact]
    public void TryShelter_Stopped_CompilesNothingMore()
    {
        _cell.BeginCode();
        _cell.MarkStopped();

        Assert.False(_cell.TryShelter());
    }

    // For two seconds after a stop: a learner who runs the next cell so soon must not lose it.
    [Fact]
    public void StopPoint_StillRaisedForAnotherCell_LeavesThisOneAlone()
    {
        RunningCell.EnterFlow(_cell);
        StopPoint.Raise();
        try
        {
            StopPoint.Check();
            _cell.MarkStopped();
            StopPoint.Check();

            _cell.CancelToken();
            Assert.True(SpinWait.SpinUntil(IsEndedHere, KernelFixture.Guard));
        }
        finally
        {
            StopPoint.Lower();
        }
    }

    [Fact]
    public void IsItsStop_ExceptionOfTheStop_IsKnownHoweverWrapped()
    {
        var stop = new OperationCanceledException(_cell.StopToken);
        Assert.False(_cell.IsItsStop(stop));
        _cell.MarkStopped();

        Assert.True(_cell.IsItsStop(stop));
        Assert.True(_cell.IsItsStop(new AggregateException(new NotSupportedException(), new InvalidOperationException("", stop))));
        Assert.False(_cell.IsItsStop(new OperationCanceledException()));
        Assert.False(_cell.IsItsStop(new AggregateException(new NotSupportedException())));
    }

    private static bool IsEndedHere()
    {
        try
        {
            StopPoint.Check();
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
