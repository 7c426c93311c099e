using System.Runtime.CompilerServices;
using NotebookCourse.Kernel.Cells;
using NotebookCourse.Kernel.Host;

namespace NotebookCourse.Kernel.Running;

/// <summary>Threads of a cell that the library has given up: each ends at the next stop point of the code that it runs, while the cell goes on.</summary>
internal static class EndedThreads
{
    // What calls no code of a cell never comes to a stop point.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly ConditionalWeakTable<Thread, object> All = [];

    /// <summary>From here on, for as long as it may take, a thread is to end.</summary>
    public static void End(Thread thread)
    {
        All.AddOrUpdate(thread, All);
        KernelThread.Start("end of a thread", () =>
        {
            StopPoint.Raise();
            thread.Join(Patience);
            StopPoint.Lower();
        });
    }

    /// <summary>Ends the calling thread if it is to end.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public static void ThrowIfEnded()
    {
        if (All.TryGetValue(Thread.CurrentThread, out _)) throw new OperationCanceledException("The thread was given up.");
    }
}
