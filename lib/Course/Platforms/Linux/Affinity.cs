using System.Runtime.InteropServices;

namespace NotebookCourse.Platforms.Linux;

/// <summary>The set of processors on which the calling thread may run: one bit each, from the lowest of the first number.</summary>
internal static class Affinity
{
    private const int CallingThread = 0;

    /// <summary>Asks the kernel on which processors the calling thread may run.</summary>
    /// <returns>False where this is not Linux, and where the kernel knows more processors than there is room for.</returns>
    public static bool TryRead(ulong[] set) => Proc.IsHere && Get(CallingThread, set.Length * sizeof(ulong), set) >= 0;

    /// <summary>Tells the kernel on which processors the calling thread may run.</summary>
    /// <returns>Whether the kernel agreed.</returns>
    public static bool TryWrite(ulong[] set) => Proc.IsHere && Set(CallingThread, set.Length * sizeof(ulong), set) == 0;

    [DllImport("libc", EntryPoint = "sched_setaffinity")]
    private static extern int Set(int thread, nint bytes, [In] ulong[] mask);

    [DllImport("libc", EntryPoint = "sched_getaffinity")]
    private static extern int Get(int thread, nint bytes, [Out] ulong[] mask);
}
