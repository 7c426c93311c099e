using System.Globalization;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Processes.Figures;

/// <summary>What a parent can read from the one number that a process leaves behind.</summary>
internal static class ExitCode
{
    // From here on a Unix exit code stands for the signal that ended the process, by the custom of the shells.
    private const int FirstSignal = 128, LastSignal = FirstSignal + 64;

    /// <summary>The code, and what is behind it if it is known.</summary>
    public static string InWords(int code) => InWords(code, Platform.Signals);

    /// <param name="code">The code.</param>
    /// <param name="signals">How the system calls its signals; null if it has none.</param>
    internal static string InWords(int code, SignalNames? signals) =>
        code == 0 ? ProcessesWords.ExitWell
        : signals is not null && code is > FirstSignal and <= LastSignal ? ProcessesWords.ExitBySignal.With(code, signals.Of(code - FirstSignal))
        : signals is null && code is < 0 ? ProcessesWords.ExitByException.With(code.ToString("X8", CultureInfo.InvariantCulture))
        : ProcessesWords.ExitWithCode.With(code);
}
