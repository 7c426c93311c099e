using System.Globalization;

namespace NotebookCourse.Platforms;

/// <summary>How a system numbers its signals. The old ones have the same numbers everywhere, the others do not.</summary>
internal sealed class SignalNames
{
    private readonly string[] _names;

    // From number 1 on.
    private SignalNames(params string[] names) => _names = names;

    /// <summary>Linux on x86 and Arm; on other processors some differ.</summary>
    public static SignalNames Linux { get; } = new(
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT",
        "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS");

    /// <summary>macOS, which has them from BSD.</summary>
    public static SignalNames MacOS { get; } = new(
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "EMT", "FPE", "KILL", "BUS", "SEGV", "SYS", "PIPE", "ALRM", "TERM", "URG",
        "STOP", "TSTP", "CONT", "CHLD", "TTIN", "TTOU", "IO", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "INFO", "USR1", "USR2");

    /// <summary>The signal with a number, such as "SIGTERM" for 15.</summary>
    public string Of(int signal) => "SIG" + (signal >= 1 && signal <= _names.Length ? _names[signal - 1] : signal.ToString(CultureInfo.InvariantCulture));
}
