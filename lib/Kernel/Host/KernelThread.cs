using System.Globalization;

namespace NotebookCourse.Kernel.Host;

/// <summary>Threads for the kernel's own work, out of reach of what cells change.</summary>
internal static class KernelThread
{
    /// <summary>Starts a background thread of the invariant culture that belongs to no cell.</summary>
    public static Thread Start(string name, Action work)
    {
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            work();
        })
        {
            IsBackground = true,
            Name = "kernel " + name,
        };
        // Without the execution context of the caller: a cell's mark must not follow into the kernel's work.
        thread.UnsafeStart();
        return thread;
    }
}
