namespace NotebookCourse.Kernel.Running;

/// <summary>A lock of the kernel's that a cell's thread takes although Stop interrupts its waits: what the cell has said must not be lost for it.</summary>
/// <remarks>The interrupt is kept, and comes at the thread's next wait.</remarks>
internal readonly ref struct Uninterrupted
{
    private readonly object _gate;
    private readonly bool _interrupted;

    private Uninterrupted(object gate, bool interrupted) => (_gate, _interrupted) = (gate, interrupted);

    /// <summary>Takes the lock, which is held for moments only.</summary>
    public static Uninterrupted Enter(object gate)
    {
        for (var interrupted = false; ; interrupted = true)
        {
            try
            {
                Monitor.Enter(gate);
                return new Uninterrupted(gate, interrupted);
            }
            catch (ThreadInterruptedException)
            {
                // The lock was not taken: once more.
            }
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        Monitor.Exit(_gate);
        if (_interrupted) Thread.CurrentThread.Interrupt();
    }
}
