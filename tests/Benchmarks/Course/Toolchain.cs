using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookCourse.Benchmarks.Course;

/// <summary>Other languages to compare with, where they are installed.</summary>
internal static class Toolchain
{
    /// <summary>A function of a C file beside these sources, compiled just now; null, and a line that says why, where that cannot be.</summary>
    /// <param name="source">The file.</param>
    /// <param name="function">The function.</param>
    /// <param name="options">What the compiler is told beside -O3.</param>
    public static T? FunctionInC<T>(string source, string function, params string[] options)
        where T : Delegate
    {
        var library = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".so");
        using var compiler = TryStart(new("gcc", ["-O3", "-shared", "-fPIC", .. options, "-o", library, Beside(source)]));
        compiler?.WaitForExit();
        return compiler?.ExitCode == 0
            ? Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(NativeLibrary.Load(library), function))
            : null;
    }

    /// <summary>A process; null, and a line that says why, where there is no such program.</summary>
    public static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Console.WriteLine($"Left out: {missing.Message}");
            return null;
        }
    }

    /// <summary>A file beside these sources.</summary>
    public static string Beside(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, file);
}
