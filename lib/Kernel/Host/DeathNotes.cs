using NotebookCourse.Kernel.Running;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Host;

/// <summary>What the process can say about its own end.</summary>
internal static class DeathNotes
{
    /// <summary>An exception that nobody catches; called on the thread that throws.</summary>
    public static CellError Unhandled(Exception thrown)
    {
        var thread = Thread.CurrentThread;
        var name = string.IsNullOrEmpty(thread.Name) ? "" : $" \"{thread.Name}\"";
        var report = ThrownErrors.Report(thrown, RunningCell.Current?.Parts ?? []);
        return report with
        {
            Message = $"Thread {thread.ManagedThreadId}{name} threw {report.Name} and nobody caught it, which ends a .NET process: {report.Message}",
        };
    }

    /// <summary>The memory ceiling.</summary>
    public static CellError MemoryCeiling(long used, long ceiling) => new(
        "MemoryCeiling",
        $"The cell used {Megabytes(used)} MB of memory and the ceiling is {Megabytes(ceiling)} MB. Ask for less at a time, or let go of what is no longer needed.");

    /// <summary>Calls too deep to come out of.</summary>
    public static CellError StackFull() => new("StackOverflow", "The cell's calls went so deep that the stack was full, and did not come out of the depth within five seconds.");

    private static long Megabytes(long bytes) => bytes >> 20;
}
