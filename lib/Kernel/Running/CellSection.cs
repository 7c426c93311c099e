namespace NotebookCourse.Kernel.Running;

/// <summary>A stretch of a cell's code on one thread, whose waits can be ended from another.</summary>
internal sealed class CellSection
{
    private readonly Thread _thread = Thread.CurrentThread;

    // 1 while someone interrupts or closes. Spun on and not waited for, because a wait could itself be interrupted.
    private int _gate;
    private bool _closed;

    /// <summary>Runs the code.</summary>
    /// <returns>False if Stop ended it.</returns>
    public static bool Run(RunningCell cell, Action code)
    {
        var section = new CellSection();
        cell.Enter(section);
        try
        {
            code();
            return true;
        }
        catch (OperationCanceledException) when (cell.StopRequested)
        {
            return false;
        }
        catch (ThreadInterruptedException) when (cell.StopRequested)
        {
            return false;
        }
        finally
        {
            section.Close();
            cell.Leave(section);
        }
    }

    /// <summary>Ends the wait that the section is in, or the next one that it comes to.</summary>
    public void Interrupt()
    {
        Lock();
        if (!_closed && (_thread.ThreadState & ThreadState.WaitSleepJoin) != 0) _thread.Interrupt();
        Unlock();
    }

    /// <summary>Ends the stretch: the thread goes on to work which no late interrupt may hit.</summary>
    public void Close()
    {
        Lock();
        _closed = true;
        Unlock();
        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
            // The interrupt that was still pending: taken here so that it hits nothing else.
        }
    }

    private void Lock()
    {
        while (Interlocked.CompareExchange(ref _gate, 1, 0) != 0) Thread.SpinWait(20);
    }

    private void Unlock() => Volatile.Write(ref _gate, 0);
}
