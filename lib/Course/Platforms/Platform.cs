using System.Diagnostics;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Platforms;

/// <summary>In what operating systems differ, as far as the library has to know it. What Linux alone tells of itself stands in <see cref="Proc"/>.</summary>
internal static class Platform
{
    /// <summary>The file of the .NET host.</summary>
    public static string DotnetFile => OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>How the system's signals are called; null on Windows, which has none.</summary>
    public static SignalNames? Signals =>
        OperatingSystem.IsWindows() ? null : OperatingSystem.IsMacOS() ? SignalNames.MacOS : SignalNames.Linux;

    /// <summary>Whether .NET makes pipes with a name of Unix domain sockets here.</summary>
    public static bool NamedPipesAreSockets => !OperatingSystem.IsWindows();

    /// <summary>The smallest program that the system has: it does nothing and ends well.</summary>
    public static ProcessStartInfo ProgramThatEnds => OperatingSystem.IsWindows() ? new("cmd.exe", ["/c", "exit"]) : new("true");

    /// <summary>A small program that waits for lines from its standard input.</summary>
    public static ProcessStartInfo ProgramThatWaits => new(OperatingSystem.IsWindows() ? "sort" : "cat");

    /// <summary>Whether that program answers each line at once, and not all of them at the end.</summary>
    public static bool ProgramThatWaitsAnswers => !OperatingSystem.IsWindows();

    /// <summary>A folder for files that processes share: on Linux one that lies in memory, so that nothing of it is ever written to a disk.</summary>
    public static string MemoryFolder => Directory.Exists(Proc.SharedMemory) ? Proc.SharedMemory : Path.GetTempPath();

    /// <summary>Lets nobody but this user open a file that is made. On Windows the temporary folder is the user's own already.</summary>
    public static void KeepPrivate(FileStreamOptions options)
    {
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    }
}
