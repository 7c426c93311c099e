using System.ComponentModel;
using System.Runtime.CompilerServices;
using NotebookCourse.Kernel.Running;

namespace NotebookCourse.Kernel.Cells;

/// <summary>Where code of a cell lets itself be stopped: the compiler puts a check into each of its loops.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopPoint
{
    private static int _asked;

    /// <summary>Ends the code here if the cell that it belongs to is to stop; one read of memory if no cell is.</summary>
    /// <exception cref="OperationCanceledException">The cell is to stop.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check()
    {
        // Volatile, or the read would be moved out of the loop.
        if (Volatile.Read(ref _asked) != 0) ThrowIfStopped();
    }

    /// <summary>From here on checks look whose code they are in.</summary>
    internal static void Raise() => Interlocked.Increment(ref _asked);

    /// <summary>Checks cost nothing again.</summary>
    internal static void Lower() => Interlocked.Decrement(ref _asked);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowIfStopped()
    {
        EndedThreads.ThrowIfEnded();
        // Checks may still be raised for a cell that was stopped before: this one has its own grace.
        if (RunningCell.Current is { GraceIsOver: true } cell) throw new OperationCanceledException("The cell was stopped.", cell.StopToken);
    }
}
