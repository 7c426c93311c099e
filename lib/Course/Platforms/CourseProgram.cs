using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace NotebookCourse.Platforms;

/// <summary>This assembly as a program, which can be started as a process of its own from whatever host has loaded it.</summary>
internal static class CourseProgram
{
    /// <summary>Where the assembly and what belongs to it lie.</summary>
    /// <exception cref="FileNotFoundException">The assembly was loaded from memory.</exception>
    public static string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>What starts <c>dotnet exec NotebookCourse.dll ARGUMENTS…</c>, all of its streams pipes to this process.</summary>
    /// <exception cref="FileNotFoundException">The assembly or the .NET host is not where it must be.</exception>
    public static ProcessStartInfo StartInfo(params IEnumerable<string> arguments) => Exec([Path, .. arguments]);

    /// <summary>The same under a runtime configuration of its own, a file beside the assembly that says which frameworks it needs.</summary>
    /// <exception cref="FileNotFoundException">The assembly or the .NET host is not where it must be.</exception>
    public static ProcessStartInfo StartInfoUnder(string runtimeConfig, params IEnumerable<string> arguments) =>
        Exec(["--runtimeconfig", System.IO.Path.Combine(Folder, runtimeConfig), Path, .. arguments]);

    /// <summary>The path of the course's assembly, which is also its program.</summary>
    /// <exception cref="FileNotFoundException">The assembly was loaded from memory.</exception>
    public static string Path => typeof(CourseProgram).Assembly.Location is { Length: > 0 } path
        ? path
        : throw new FileNotFoundException(PlatformsWords.AssemblyWithoutFile);

    // The host may be called anything (a test runner, an editor's kernel), but the runtime it runs on stands in
    // DOTNET/shared/Microsoft.NETCore.App/VERSION/, and dotnet in DOTNET/.
    /// <summary>The program <c>dotnet</c> that belongs to the runtime of this process.</summary>
    /// <exception cref="FileNotFoundException">It is not where it must be.</exception>
    public static string DotnetHost
    {
        get
        {
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", Platform.DotnetFile));
            return File.Exists(path) ? path : throw new FileNotFoundException(PlatformsWords.DotnetMissing.With(path), path);
        }
    }

    private static ProcessStartInfo Exec(IEnumerable<string> arguments) => new(DotnetHost, ["exec", .. arguments])
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
}
