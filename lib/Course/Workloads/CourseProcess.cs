using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace NotebookCourse.Workloads;

/// <summary>Starts this assembly's entry point as a process, on the very .NET that the host runs on.</summary>
internal static class CourseProcess
{
    /// <summary>Where the assembly and what belongs to it lie.</summary>
    public static string Folder => Path.GetDirectoryName(typeof(CourseProcess).Assembly.Location) is { Length: > 0 } folder
        ? folder
        : throw new InvalidOperationException(Words.NotOnDisk);

    /// <summary>Starts <c>dotnet exec NotebookCourse.dll VERB …</c>, all of whose streams are pipes to this process.</summary>
    /// <param name="runtimeConfig">The file beside the assembly that says which frameworks it needs this time.</param>
    /// <param name="arguments">The verb and what follows it.</param>
    public static Process Start(string runtimeConfig, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Never what the console of the moment happens to use, and no mark at the beginning.
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            CreateNoWindow = true,
            UseShellExecute = false,
        };
        foreach (var argument in (ReadOnlySpan<string>)
            ["exec", "--runtimeconfig", Path.Combine(Folder, runtimeConfig), Path.Combine(Folder, "NotebookCourse.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        return Process.Start(start)!;
    }

    /// <summary>The program <c>dotnet</c> of this runtime: three folders up, in every installation that can be shared.</summary>
    internal static string DotnetHost()
    {
        var program = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var ours = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", program));
        // A host that brought its own runtime along has none; then whichever the path leads to.
        return File.Exists(ours) ? ours : program;
    }
}
