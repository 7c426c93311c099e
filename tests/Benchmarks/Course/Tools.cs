using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookCourse.Benchmarks.Course;

/// <summary>Programs of this machine that we measure ourselves against; where one is missing, the measurement is left out.</summary>
internal static class Tools
{
    /// <summary>Compiles a C file that lies beside this one, for speed.</summary>
    /// <returns>The file it made; null if there is no compiler or it complained.</returns>
    public static string? Compile(string source, params string[] options)
    {
        var made = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".so");
        using var compiler = TryStart(new("gcc", ["-O3", .. options, "-o", made, Beside(source)]));
        compiler?.WaitForExit();
        return compiler?.ExitCode == 0 ? made : null;
    }

    /// <summary>A function of a C file that lies beside this one, compiled for speed.</summary>
    /// <returns>The function; null if there is no compiler or it complained.</returns>
    public static T? FunctionInC<T>(string source, string function, params string[] options)
        where T : Delegate =>
        Compile(source, ["-shared", "-fPIC", .. options]) is { } library
            ? Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(NativeLibrary.Load(library), function))
            : null;

    /// <summary>Starts a program; null, with a word to the reader, if it is missing.</summary>
    public static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception missing)
        {
            Console.WriteLine($"Left out: {missing.Message}");
            return null;
        }
    }

    /// <summary>A file that lies beside the one that asks.</summary>
    public static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
