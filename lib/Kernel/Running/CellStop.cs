using System.Diagnostics;
using NotebookCourse.Kernel.Cells;
using NotebookCourse.Kernel.Host;

namespace NotebookCourse.Kernel.Running;

/// <summary>Ends a running cell: asks first, then interrupts waits and lets its code end at stop points until it is out.</summary>
/// <remarks>
/// Code without stop points, in a library that neither waits nor observes the token, is not ended. The runtime could abort
/// its thread, but on Unix that kills the process in about four of ten loops that call methods (.NET 10.0: an exception is
/// raised where a hijacked call returns, and nobody catches it there). The learner is told, and chooses.
/// </remarks>
internal static class CellStop
{
    // The client waits for a word for six seconds: all of these together stay below that.
    // The F# compiler's first start takes seconds.
    private static readonly TimeSpan Compiling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CompilingAndGrace = TimeSpan.FromSeconds(3.5);
    private static readonly TimeSpan UntilStuck = TimeSpan.FromSeconds(1.85);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Stops the cell on threads of the kernel's own.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="callbackThrew">Called if a callback that the learner registered with the token threw.</param>
    /// <param name="stuck">Called if some of its code still runs two seconds after it could be reached.</param>
    public static void Begin(RunningCell cell, Action<AggregateException> callbackThrew, Action stuck)
    {
        // Each on a thread of its own: callbacks of the token are the learner's and may block.
        if (!cell.MarkStopped()) return;
        KernelThread.Start("stop token", () => CancelToken(cell, callbackThrew));
        KernelThread.Start("stop", () =>
        {
            var asked = Stopwatch.GetTimestamp();
            StopPoint.Raise();
            WaitFor(() => !cell.IsSheltered || cell.HasEnded, Compiling);
            new Grace(() => cell.StopToken.IsCancellationRequested, () => cell.HasEnded, TimeProvider.System, Thread.Sleep)
                .Wait(CompilingAndGrace - Stopwatch.GetElapsedTime(asked));
            var start = Stopwatch.GetTimestamp();
            cell.EndGrace();
            InterruptFor(UntilStuck, cell);
            if (!cell.HasEnded) stuck();
            // What is out of reach may come back to the cell's own code, where it ends.
            while (!cell.HasEnded) InterruptFor(UntilStuck, cell);
            // Tasks that the cell queued and that only now get their turn end at their stop points.
            var rest = UntilStuck - Stopwatch.GetElapsedTime(start);
            if (rest > TimeSpan.Zero) Thread.Sleep(rest);
            StopPoint.Lower();
        });
    }

    private static void InterruptFor(TimeSpan time, RunningCell cell)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time && !cell.HasEnded;)
        {
            cell.Interrupt();
            WaitFor(() => cell.HasEnded, Pause);
        }
    }

    private static void CancelToken(RunningCell cell, Action<AggregateException> callbackThrew)
    {
        try
        {
            cell.CancelToken();
        }
        catch (AggregateException thrown)
        {
            callbackThrew(thrown);
        }
    }

    private static void WaitFor(Func<bool> happened, TimeSpan time)
    {
        // Polled: the threads that leave are being interrupted, and signalling would be one more thing to hit.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time && !happened();)
            Thread.Sleep(Look);
    }
}
