using System.Globalization;
using NotebookCourse.Topics.Pythons.Figures;

namespace NotebookCourse.Topics.Pythons;

/// <summary>Runs programs in the learner's own Python.</summary>
public static class Python
{
    /// <summary>The longest that a program may be allowed to take, in seconds.</summary>
    public const double MostSeconds = 600;

    private const double UsualSeconds = 30;

    private const string Runner = "run.py", Program = "program.py", Time = "seconds";

    private static readonly TimeSpan UntilFound = TimeSpan.FromSeconds(10);

    private static PythonInfo? _found;

    /// <summary>
    /// Runs a program in the newest CPython of this machine, in a process of its own. Where there is none, it shows the
    /// run of this program that was recorded elsewhere, if there is one.
    /// </summary>
    /// <param name="code">The program.</param>
    /// <param name="seconds">How long it may take, in seconds: more than 0, at most <see cref="MostSeconds"/>. Then it is ended, with all that it has started.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped; so is the program.</exception>
    public static PythonOutput Run(string code, double seconds = UsualSeconds)
    {
        ArgumentNullException.ThrowIfNull(code);
        Require.InRange(seconds, 0.001, MostSeconds);
        var stop = HostContext.StopToken;
        // Found once: to ask every Python of a machine what it is takes a moment. One that has just been installed is found.
        _found ??= Usual(PythonSearch.Ask([.. PythonPlaces.Here().Where(IsCalledPython)], UntilFound, stop).Found);
        return Run(_found, code, TimeSpan.FromSeconds(seconds), stop);
    }

    /// <summary>Runs it in this Python; where that is null, it looks for a recorded run.</summary>
    internal static PythonOutput Run(PythonInfo? python, string code, TimeSpan timeout, CancellationToken stop) => python is null
        ? new(code, RecordedPrograms.All.Find(code), RecordedPrograms.All)
        : new(Take(python, code, timeout, stop), timeout);

    /// <summary>The Python that people mean: the newest CPython as it usually comes.</summary>
    internal static PythonInfo? Usual(IEnumerable<PythonInfo> found) => found
        .Where(python => python is { Implementation: "CPython", Number.Major: >= 3 })
        .OrderByDescending(python => python.HasGlobalLock == true).ThenByDescending(python => python.Number)
        .FirstOrDefault();

    /// <summary>Runs a program to its end, or until its time is up.</summary>
    internal static ProgramRun Take(PythonInfo python, string code, TimeSpan timeout, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("course-python-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, Program), code);
            var reply = PythonProcess.Run(python.Path, Runner, "", timeout, stop, folder);
            return new(code, python.Name, reply.Lines, reply.Errors, reply.ExitCode, reply.ExitCode is null ? null : SecondsIn(Path.Combine(folder, Time)))
            {
                Refusal = reply.IsStarted ? null : reply.Fault,
                IsCut = reply.IsCut,
            };
        }
        finally
        {
            Remove(folder);
        }
    }

    private static bool IsCalledPython(string file) => Path.GetFileName(file).StartsWith("python", StringComparison.OrdinalIgnoreCase);

    private static double? SecondsIn(string file) =>
        File.Exists(file) && double.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        // A child that the program has left behind may still write there.
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
        }
    }
}
