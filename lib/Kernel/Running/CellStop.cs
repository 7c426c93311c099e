using NotebookCourse.Kernel.Host;

namespace NotebookCourse.Kernel.Running;

/// <summary>Ends a running cell: asks first, then interrupts waits and aborts loops until its code is out.</summary>
internal static class CellStop
{
    private const int GraceMilliseconds = 150;
    private const int LimitMilliseconds = 2000;
    private const int PauseMilliseconds = 50;

    /// <summary>Stops the cell on threads of the kernel's own.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="callbackThrew">Called if a callback that the learner registered with the token threw.</param>
    /// <param name="stuck">Called if some of its code still runs after two seconds.</param>
    public static void Begin(RunningCell cell, Action<AggregateException> callbackThrew, Action stuck)
    {
        // Each on a thread of its own: callbacks of the token are the learner's and may block, and an abort waits
        // for a safe point.
        if (!cell.MarkStopped()) return;
        KernelThread.Start("stop token", () => CancelToken(cell, callbackThrew));
        KernelThread.Start("stop", () =>
        {
            var end = Environment.TickCount64 + LimitMilliseconds;
            // Library code that observes the token ends in good order, with what it has so far.
            if (EndsWithin(cell, GraceMilliseconds)) return;
            KernelThread.Start("abort", cell.Abort);
            while (Environment.TickCount64 < end)
            {
                cell.Interrupt();
                if (EndsWithin(cell, PauseMilliseconds)) return;
            }
            stuck();
        });
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

    private static bool EndsWithin(RunningCell cell, int milliseconds)
    {
        // Polled: the threads that leave are under abort and interrupt, and signalling would be one more thing to hit.
        for (var end = Environment.TickCount64 + milliseconds; Environment.TickCount64 < end; Thread.Sleep(5))
            if (cell.HasEnded)
                return true;
        return cell.HasEnded;
    }
}
