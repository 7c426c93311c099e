using NotebookCourse.Kernel.Platforms;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Host;

/// <summary>Ends the process before it takes the machine's memory.</summary>
/// <remarks>
/// The resident memory is what is watched: it counts native memory too, and not what is only reserved.
/// A hard limit of the garbage collector stands somewhat higher, for the case that this thread is kept from running.
/// </remarks>
internal static class MemoryWatch
{
    private const int PauseMilliseconds = 50;

    /// <summary>Starts watching.</summary>
    public static void Start(long ceiling, Action<CellError> lastWords) => KernelThread.Start("memory", () =>
    {
        while (Environment.WorkingSet < ceiling) Thread.Sleep(PauseMilliseconds);
        // The words need memory and a free line: while they are on their way, the clock of a second thread runs.
        KernelThread.Start("memory end", static () =>
        {
            Thread.Sleep(250);
            HardExit.Now(ExitCodes.MemoryCeiling);
        });
        lastWords(DeathNotes.MemoryCeiling(Environment.WorkingSet, ceiling));
        HardExit.Now(ExitCodes.MemoryCeiling);
    });
}
