namespace NotebookCourse.Kernel.Platforms;

/// <summary>What an exit code says that no program has chosen: on Unix 128 and the number of the signal that ended the process.</summary>
internal static class ExitMeaning
{
    private const int Signal = 128;

    // The same numbers on every Unix, but for the one of memory that is not there.
    private const int Abort = 6, Kill = 9, Segmentation = 11, Terminate = 15, BusOfMacOS = 10, BusOfLinux = 7;

    /// <summary>The meaning in words, to follow the code after a comma; null if nothing is known.</summary>
    public static string? InWords(int exitCode) => OperatingSystem.IsWindows() ? null : (exitCode - Signal) switch
    {
        Abort => "it aborted itself",
        Kill => "it was killed from outside, or by the system for want of memory",
        Segmentation => "it read or wrote memory that is not its own",
        BusOfMacOS when OperatingSystem.IsMacOS() => "it read or wrote memory that is not its own",
        BusOfLinux when OperatingSystem.IsLinux() => "it read or wrote memory that is not there",
        Terminate => "it was asked from outside to end",
        _ => null,
    };
}
