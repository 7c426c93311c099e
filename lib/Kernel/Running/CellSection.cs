using System.Runtime;

namespace NotebookCourse.Kernel.Running;

/// <summary>A stretch of a cell's code on one thread, which Stop can end whether it loops or waits.</summary>
/// <remarks>
/// <see cref="ControlledExecution"/> ends loops but not waits, <see cref="Thread.Interrupt"/> ends waits but not loops:
/// both are needed.
/// </remarks>
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
            // The documented risk (state left half changed where the thread was) is the learner's choice when they
            // press Stop, and costs at most this process.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(code, cell.AbortToken);
#pragma warning restore SYSLIB0046
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

    // After this the thread does the kernel's work (or the pool's), which no late interrupt may hit.
    private void Close()
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
