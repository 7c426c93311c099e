using System.Globalization;
using NotebookCourse.Workloads.Processes;

namespace NotebookCourse.Figures.Processes;

/// <summary>What a parent can read from the one number that a process leaves behind.</summary>
internal static class ExitCode
{
    // From here on a Unix exit code stands for the signal that ended the process, by the custom of the shells.
    private const int FirstSignal = 128, LastSignal = FirstSignal + 64;

    /// <summary>The code, and what is behind it if it is known.</summary>
    public static string InWords(int code) => InWords(code, OperatingSystem.IsWindows());

    internal static string InWords(int code, bool onWindows) =>
        code == 0 ? Words.ExitWell
        : !onWindows && code is > FirstSignal and <= LastSignal ? Words.ExitBySignal(code, SignalActions.NameOf(code - FirstSignal))
        : onWindows && code is < 0 ? Words.ExitByException(code.ToString("X8", CultureInfo.InvariantCulture))
        : Words.ExitWithCode(code);
}
