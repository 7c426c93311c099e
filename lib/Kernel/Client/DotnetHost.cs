using System.Runtime.InteropServices;

namespace NotebookCourse.Kernel.Client;

/// <summary>The program that runs .NET assemblies, of the installation that runs this one.</summary>
public static class DotnetHost
{
    /// <summary>Its absolute path.</summary>
    /// <exception cref="InvalidOperationException">This program runs without an installed runtime.</exception>
    public static string Path { get; } = Find();

    private static string Find()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var host = System.IO.Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? host : throw new InvalidOperationException($"The kernel's process is started by the dotnet host, which was expected at {host}. Run this program with an installed .NET runtime.");
    }
}
