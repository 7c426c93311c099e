using System.Globalization;

namespace NotebookCourse.Platforms.Linux;

/// <summary>Where Linux tells of itself, in files that are no files. Elsewhere they do not exist, and whoever asks is told nothing.</summary>
internal static class Proc
{
    /// <summary>The folder of all processes.</summary>
    public const string Root = "/proc";

    /// <summary>What the processors are.</summary>
    public const string Processors = $"{Root}/cpuinfo";

    /// <summary>A link that leads whoever reads it to a folder about itself: <c>PROCESS/task/THREAD</c>.</summary>
    public const string ThisThread = $"{Root}/thread-self";

    /// <summary>A folder for each thread of this process.</summary>
    public const string OwnThreads = $"{Root}/self/task";

    /// <summary>The memory of this process, with what each part of it takes.</summary>
    public const string OwnMemory = $"{Root}/self/smaps";

    /// <summary>System V's tools for talking.</summary>
    public const string SystemTools = $"{Root}/sysvipc";

    /// <summary>The folder of files that lie in memory.</summary>
    public const string SharedMemory = "/dev/shm";

    /// <summary>Whether this system is Linux.</summary>
    public static bool IsHere => OperatingSystem.IsLinux();

    /// <summary>The folder of a process.</summary>
    public static string Of(int process) => $"{Root}/{process.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A file about a process, as one would look it up: one's own is <c>self</c>.</summary>
    public static string Shown(int process, string file) => process == Environment.ProcessId ? $"{Root}/self/{file}" : $"{Of(process)}/{file}";
}
