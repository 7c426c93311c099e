using NotebookCourse.Topics.Pythons;
using NotebookCourse.Topics.Pythons.Figures;

namespace NotebookCourse.Tests.Topics.Pythons;

public sealed class PythonTests : IDisposable
{
    // Long for those that must end by themselves; no test waits for all of it.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60), Short = TimeSpan.FromSeconds(0.5);

    private readonly FakePython _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public void Run_GoodProgram_ShowsItsLinesAndItsTime()
    {
        // What run.py does: the time stands in a file beside the program.
        var run = Run("cat program.py; printf '  indented\\n'; printf 1.25 > seconds", "print('hello')\n");

        Assert.Equal(("print('hello')\n  indented", "", 0, 1.25), (run.Output, run.Errors, run.ExitCode, run.Seconds));
        Assert.Equal("CPython 3.14.0 ran this program in 1.25\u00a0s; the start of the interpreter is not in that time.", run.Caption);
    }

    [Fact]
    public void Run_BadProgram_ShowsTheTraceback()
    {
        var run = Run("echo before; printf 'Traceback\\n  File \"program.py\", line 2\\nValueError: no\\n' >&2; exit 1");

        Assert.Equal(("before", "Traceback\n  File \"program.py\", line 2\nValueError: no", 1), (run.Output, run.Errors, run.ExitCode));
        Assert.Contains("ended this program with code 1", run.Caption);
        Assert.Contains("ValueError: no", run.Alternative);
    }

    [Fact]
    public void Run_ProgramThatHangs_IsEndedAndKeepsWhatItWrote()
    {
        var run = Python.Run(Info(_fake.Write("echo begun; sleep 1000")), "", Short, TestContext.Current.CancellationToken);

        Assert.Equal(("begun", null, null), (run.Output, run.ExitCode, run.Seconds));
        Assert.Contains("had not come to its end after 0.5\u00a0s", run.Caption);
    }

    [Fact]
    public void Run_Stopped_EndsAtOnce()
    {
        using var stop = new CancellationTokenSource();
        stop.CancelAfter(100);

        Assert.Throws<OperationCanceledException>(() => Python.Run(Info(_fake.Write("sleep 1000")), "", TimeSpan.FromSeconds(900), stop.Token));
    }

    [Fact]
    public void Run_EndlessOutput_IsCutAndSaidSo()
    {
        var run = Run("yes | head -n 5000; head -c 100000 /dev/zero | tr '\\0' x");

        Assert.Equal(PipeReader.MostLines, run.Output.Split('\n').Length);
        Assert.Contains("It wrote more than 1000 lines", run.Caption.Replace(",", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_NoPython_ShowsTheRecordedRunOfThatProgramAlone()
    {
        var known = RecordedPrograms.All.Programs[0];

        var (recorded, unknown) = (Without(known.Code + "\n"), Without("print('nobody has recorded this')"));

        Assert.True(recorded.IsRecorded);
        Assert.Equal(string.Join('\n', known.Output), recorded.Output);
        Assert.StartsWith($"No Python was found on this machine. This is what {known.Interpreter} wrote", recorded.Caption, StringComparison.Ordinal);
        Assert.Equal((false, "", null), (unknown.IsRecorded, unknown.Output, unknown.Seconds));
        Assert.Contains("nobody has recorded this", unknown.ToHtml());
    }

    [Fact]
    public void Beside_TimesThatItTold_AreBarsBesideTheTwins()
    {
        var run = Run("echo 'one after the other: 1.50 s'; echo 'threads: 2.25 s'; echo done; printf 9 > seconds");

        Assert.Equal([("one after the other", 1.5), ("threads", 2.25)], run.Times);
        Assert.Equal("Shortest: C#, threads (500\u00a0ms). Longest: CPython 3.14.0, threads (2.25\u00a0s). Each bar is a single run, so small differences say nothing.",
            run.Beside(("C#, threads", TimeSpan.FromSeconds(0.5))).Caption);
    }

    [Fact]
    public void Beside_NoPython_DrawsTheTwinAlone() =>
        Assert.StartsWith("No Python was found on this machine, and there is no recorded run", Without("pass # unknown").Beside(("C#", TimeSpan.FromSeconds(1))).Caption, StringComparison.Ordinal);

    [Fact]
    public void Usual_SeveralPythons_IsTheNewestWithTheLock()
    {
        PythonInfo Of(string implementation, string version, bool gil) => new(version, implementation, version, gil, null, true);

        Assert.Equal("3.13.1", Python.Usual([Of("CPython", "3.14.0", false), Of("CPython", "3.9.18", true), Of("CPython", "3.13.1", true), Of("PyPy", "3.15.0", true), Of("CPython", "2.7.18", true)])?.Version);
        Assert.Null(Python.Usual([Of("CPython", "2.7.18", true), Of("PyPy", "3.11.0", true)]));
    }

    [Fact]
    public void In_CellWithAProgram_GivesItAsTheCellDoes()
    {
        const string Cell = "var run = Python.Run(\"\"\"\n    import sys\n    if sys.argv:\n        print(1)\n\n    print(2)\n    \"\"\");";

        Assert.Equal("import sys\nif sys.argv:\n    print(1)\n\nprint(2)", Assert.Single(ProgramRecorder.In(Cell)));
    }

    // Those who have no Python see these.
    [Fact]
    public void Find_EveryProgramOfTheChapters_HasARecordedRunThatWentWell()
    {
        var programs = Directory.EnumerateFiles(Repository.At("notebooks"), "*.dib").SelectMany(file => ProgramRecorder.In(File.ReadAllText(file))).ToList();

        Assert.NotEmpty(programs);
        Assert.All(programs, program => Assert.Equal(0, RecordedPrograms.All.Find(program)?.ExitCode));
    }

    [Fact]
    public void Take_RealPython_TimesTheProgramAndTellsFaultsOfItAlone()
    {
        var python = RealPython();
        ProgramRun Take(string code) => Python.Take(python, code, Generous, TestContext.Current.CancellationToken);

        var good = Take("import threading\nthreading.Thread(target=lambda: print('é', __name__)).start()\n");
        var bad = Take("def f():\n    1 / 0\nf()\n");
        var wrong = Take("print('never'\n");

        Assert.Equal(["é __main__"], good.Output);
        Assert.InRange(good.Seconds!.Value, 0, Generous.TotalSeconds);
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains(bad.Errors, line => line.Contains("File \"program.py\", line 3", StringComparison.Ordinal));
        Assert.DoesNotContain(bad.Errors, line => line.Contains("run.py", StringComparison.Ordinal));
        Assert.StartsWith("ZeroDivisionError", bad.Errors[^1], StringComparison.Ordinal);
        Assert.Contains(wrong.Errors, line => line.Contains("SyntaxError", StringComparison.Ordinal));
        Assert.Null(wrong.Seconds);
    }

    [Fact]
    public void Take_RealPython_LetsProcessesCallItsFunctions()
    {
        var python = RealPython();
        Assert.SkipUnless(python.HasProcesses, "This Python has no processes.");

        var run = Python.Take(
            python,
            "import multiprocessing\ndef double(x):\n    return 2 * x\nif __name__ == '__main__':\n    with multiprocessing.get_context('spawn').Pool(2) as pool:\n        print(pool.map(double, [1, 2]))\n",
            Generous,
            TestContext.Current.CancellationToken);

        Assert.Equal(["[2, 4]"], run.Output);
    }

    // No more than one: to ask each of them takes a moment.
    private static PythonInfo RealPython()
    {
        var files = PythonPlaces.Here().Where(file => Path.GetFileName(file).StartsWith("python3", StringComparison.Ordinal)).Take(1).ToList();
        var found = PythonSearch.Ask(files, Generous, TestContext.Current.CancellationToken).Found;
        Assert.SkipWhen(found.Count == 0, "No Python 3 was found on this machine.");
        return found[0];
    }

    private PythonOutput Run(string script, string code = "") => Python.Run(Info(_fake.Write(script)), code, Generous, TestContext.Current.CancellationToken);

    private static PythonOutput Without(string code) => Python.Run(null, code, Generous, TestContext.Current.CancellationToken);

    private static PythonInfo Info(string path) => new(path, "CPython", "3.14.0", true, null, true);
}
