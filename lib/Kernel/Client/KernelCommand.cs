using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace NotebookCourse.Kernel.Client;

/// <summary>How a kernel process is started.</summary>
internal static class KernelCommand
{
    private const string PathName = "NotebookCourse.KernelPath";

    /// <summary>The command that starts a process which connects to the address.</summary>
    public static ProcessStartInfo Create(string address, string workingDirectory, long memoryCeiling)
    {
        var command = new ProcessStartInfo(DotnetHost.Path)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            ArgumentList = { "exec", KernelPath(), address, workingDirectory, memoryCeiling.ToString(CultureInfo.InvariantCulture) },
        };
        // A dying cell must not fill the disk with dumps.
        command.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        command.Environment["DOTNET_GCHeapHardLimit"] = (memoryCeiling + memoryCeiling / 4).ToString("x", CultureInfo.InvariantCulture);
        return command;
    }

    private static string KernelPath()
    {
        var built = typeof(KernelCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == PathName).Value!;
        // Where the build has been moved, the copy beside the caller works too, only without precompiled images.
        return File.Exists(built) ? built : typeof(KernelCommand).Assembly.Location;
    }
}
