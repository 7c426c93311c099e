using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NotebookCourse.Workloads.Workers;

/// <summary>How to start this assembly as a process of its own, from whatever host has loaded it, without any configuration.</summary>
internal static class CourseProgram
{
    /// <summary>What starts <c>dotnet exec NotebookCourse.dll ARGUMENTS…</c>.</summary>
    /// <exception cref="FileNotFoundException">The assembly or the .NET host is not where it must be.</exception>
    public static ProcessStartInfo StartInfo(params IEnumerable<string> arguments) =>
        new(DotnetHost, ["exec", Assembly, .. arguments]) { UseShellExecute = false };

    private static string Assembly => typeof(CourseProgram).Assembly.Location is { Length: > 0 } path
        ? path
        : throw new FileNotFoundException(Words.AssemblyWithoutFile);

    // The host may be called anything (a test runner, an editor's kernel), but the runtime it runs on stands in
    // DOTNET/shared/Microsoft.NETCore.App/VERSION/, and dotnet in DOTNET/.
    private static string DotnetHost
    {
        get
        {
            var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
            var path = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
            return File.Exists(path) ? path : throw new FileNotFoundException(Words.DotnetMissing(path), path);
        }
    }
}
