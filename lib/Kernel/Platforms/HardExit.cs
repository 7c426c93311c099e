using System.Runtime.InteropServices;
using NotebookCourse.Kernel.Host;

namespace NotebookCourse.Kernel.Platforms;

/// <summary>Ends the process, whatever its threads are doing.</summary>
internal static partial class HardExit
{
    /// <summary>Ends the process at once; does not return.</summary>
    /// <remarks><see cref="Environment.Exit"/> would first run the learner's exit handlers, which may never end.</remarks>
    public static void Now(int exitCode)
    {
        if (OperatingSystem.IsWindows())
            TerminateProcess(-1, (uint)exitCode);
        else
            ExitUnix(exitCode);
    }

    /// <summary>Ends the process in good order if that takes less than a second, otherwise at once.</summary>
    public static void Soon(int exitCode)
    {
        KernelThread.Start("exit", () => Environment.Exit(exitCode));
        Thread.Sleep(1000);
        Now(exitCode);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitUnix(int exitCode);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateProcess(nint process, uint exitCode);
}
