using System.Collections;
using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Topics.Processes;

/// <summary>What every platform tells of a process, and what a process knows of itself.</summary>
internal static class PortableProcess
{
    /// <summary>Reads the state of a process by its number.</summary>
    /// <exception cref="ArgumentException">There is none with this number.</exception>
    public static ProcessState Read(int id)
    {
        using var process = Process.GetProcessById(id);
        var isThis = id == Environment.ProcessId;
        return new()
        {
            Id = id,
            Name = process.ProcessName,
            Environment = isThis ? [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key)] : null,
            WorkingDirectory = isThis ? Environment.CurrentDirectory : null,
            Program = Told(() => process.MainModule?.FileName),
            Libraries = Told(() => process.Modules.Cast<ProcessModule>().Skip(1).Select(module => module.FileName).ToList()),
            Threads = Told(() => process.Threads.Cast<ProcessThread>().Select(thread => new SeenThread(thread.Id, null, null, null)).ToList()) ?? [],
        };
    }

    private static T? Told<T>(Func<T?> ask) where T : class
    {
        try
        {
            return ask();
        }
        catch (Exception refused) when (refused is Win32Exception or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }
}
