using NotebookCourse.Kernel.Cells;
using NotebookCourse.Kernel.Host;

namespace NotebookCourse.Kernel.Running;

/// <summary>Ends a running cell: asks first, then interrupts waits and ends loops until its code is out.</summary>
internal static class CellStop
{
    // The F# compiler's first start takes seconds. The client waits for a word for six.
    private const int CompileMilliseconds = 3000;
    private const int GraceMilliseconds = 150;
    private const int AbortMilliseconds = 1000;
    private const int LimitMilliseconds = 2000;
    private const int PauseMilliseconds = 50;

    /// <summary>Stops the cell on threads of the kernel's own.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="callbackThrew">Called if a callback that the learner registered with the token threw.</param>
    /// <param name="stuck">Called if some of its code still runs two seconds after it could be reached.</param>
    public static void Begin(RunningCell cell, Action<AggregateException> callbackThrew, Action stuck)
    {
        // Each on a thread of its own: callbacks of the token are the learner's and may block, and an abort waits
        // for a safe point.
        if (!cell.MarkStopped()) return;
        KernelThread.Start("stop token", () => CancelToken(cell, callbackThrew));
        KernelThread.Start("stop", () =>
        {
            WaitFor(() => !cell.IsSheltered || cell.HasEnded, CompileMilliseconds);
            var start = Environment.TickCount64;
            // Library code that observes the token ends in good order, with what it has so far.
            WaitFor(() => cell.HasEnded, GraceMilliseconds);
            StopPoint.Raise();
            cell.DropContinuations();
            InterruptUntil(cell, start + AbortMilliseconds);
            // Long loops outside the cell's own text; see StopPointRewriter for why this comes last.
            if (!cell.HasEnded) KernelThread.Start("abort", cell.Abort);
            InterruptUntil(cell, start + LimitMilliseconds);
            if (!cell.HasEnded) stuck();
            // Tasks that the cell queued and that only now get their turn end at their first stop point.
            Thread.Sleep((int)Math.Max(0, start + LimitMilliseconds - Environment.TickCount64));
            StopPoint.Lower();
        });
    }

    private static void InterruptUntil(RunningCell cell, long end)
    {
        while (Environment.TickCount64 < end && !cell.HasEnded)
        {
            cell.Interrupt();
            WaitFor(() => cell.HasEnded, PauseMilliseconds);
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

    private static void WaitFor(Func<bool> happened, int milliseconds)
    {
        // Polled: the threads that leave are under abort and interrupt, and signalling would be one more thing to hit.
        for (var end = Environment.TickCount64 + milliseconds; Environment.TickCount64 < end; Thread.Sleep(5))
            if (happened())
                return;
    }
}
