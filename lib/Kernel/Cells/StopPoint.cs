using System.ComponentModel;
using System.Runtime.CompilerServices;
using NotebookCourse.Kernel.Running;
using NotebookCourse.Kernel.Showing;

namespace NotebookCourse.Kernel.Cells;

/// <summary>Where code of a cell lets itself be stopped: the compiler puts a check into each of its loops and at the entry of each of its methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopPoint
{
    private static int _asked;

    /// <summary>Ends the code here if the cell that it belongs to is to stop, or if it shows a value and takes too long or goes too deep for that; one read of memory otherwise.</summary>
    /// <exception cref="OperationCanceledException">The cell is to stop.</exception>
    /// <exception cref="InsufficientExecutionStackException">The calls of the cell are too deep.</exception>
    /// <exception cref="ShowingEndedException">The value is not worth more time or stack.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check()
    {
        // Volatile, or the read would be moved out of the loop.
        if (Volatile.Read(ref _asked) != 0) Look();
    }

    /// <summary>The same on the way of a value.</summary>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Pass<T>(T value) where T : allows ref struct
    {
        Check();
        return value;
    }

    /// <summary>The same as <see cref="Check"/>, and ends the code where little is left of the stack, which the compiler wants of records.</summary>
    /// <exception cref="InsufficientExecutionStackException">The calls are too deep.</exception>
    public static void CheckDepth()
    {
        Check();
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>From here on checks look whose code they are in.</summary>
    internal static void Raise() => Interlocked.Increment(ref _asked);

    /// <summary>Checks cost nothing again.</summary>
    internal static void Lower() => Interlocked.Decrement(ref _asked);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Look()
    {
        EndedThreads.ThrowIfEnded();
        StackWatch.ThrowIfDeep();
        ShowingBudget.Current?.Check();
        if (RunningCell.Current is { } cell && StopGrace.IsOver(cell)) throw new OperationCanceledException("The cell was stopped.", cell.StopToken);
    }
}
