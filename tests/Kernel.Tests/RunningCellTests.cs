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

    [Fact]
    public void Abort_WhileItCompiles_ComesWhenTheCodeBegins()
    {
        _cell.MarkStopped();
        var abort = new Thread(_cell.Abort);
        abort.Start();

        // It polls: within so many turns it would have come through.
        Assert.False(abort.Join(TimeSpan.FromMilliseconds(100)));
        Assert.False(_cell.AbortToken.IsCancellationRequested);

        Assert.Throws<OperationCanceledException>(_cell.BeginCode);
        Assert.True(abort.Join(KernelFixture.Guard));
        Assert.True(_cell.AbortToken.IsCancellationRequested);
    }

    // For two seconds after a stop: a learner who stops again so soon would lose what the second cell has so far.
    [Fact]
    public void StopPoint_StillRaisedForAnotherCell_LeavesThisOneItsGrace()
    {
        RunningCell.EnterFlow(_cell);
        StopPoint.Raise();
        try
        {
            _cell.MarkStopped();
            StopPoint.Check();

            _cell.EndGrace();
            Assert.Throws<OperationCanceledException>(StopPoint.Check);
        }
        finally
        {
            StopPoint.Lower();
        }
    }
}
