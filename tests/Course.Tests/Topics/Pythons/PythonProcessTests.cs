using System.Globalization;
using NotebookCourse.Topics.Pythons;

namespace NotebookCourse.Tests.Topics.Pythons;

public sealed class PythonProcessTests : IDisposable
{
    // Long for those that must end by themselves; no test waits for all of it.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60), Short = TimeSpan.FromSeconds(0.5);

    private readonly FakePython _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public void Run_GoodOne_GivesItsLinesAndNoFault()
    {
        var reply = Run("read line; echo \"heard $line\"; echo end");

        Assert.Null(reply.Fault);
        Assert.Equal(["heard hello", "end"], reply.Lines);
    }

    [Fact]
    public void Run_HungOneWithAChild_IsEndedWithItsChildAndCostsASentence()
    {
        // The child keeps the pipes open, as worker processes do.
        var path = _fake.Write("sleep 1000 & echo $!; wait");

        var reply = PythonProcess.Run(path, "probe.py", "", Short, TestContext.Current.CancellationToken);

        Assert.Contains("had not come to its end after 0.5\u00a0s", reply.Fault);
        var child = int.Parse(reply.Lines[0], CultureInfo.InvariantCulture);
        Assert.True(SpinWait.SpinUntil(() => !IsAlive(child), Generous), "the child lives on");
    }

    [Fact]
    public void Run_BrokenOne_SaysItsCodeAndLastWords() =>
        Assert.EndsWith("ended with code 3. Its last words: ImportError: no module", Run("echo Traceback >&2; echo 'ImportError: no module' >&2; exit 3").Fault);

    [Fact]
    public void Run_OneThatPoursOutAndReadsNothing_ComesToItsEnd()
    {
        // More than pipes hold in either direction.
        var path = _fake.Write("yes | head -c 300000; yes no | head -c 300000 >&2; exit 0");

        var reply = PythonProcess.Run(path, "probe.py", new string('x', 300_000), Generous, TestContext.Current.CancellationToken);

        Assert.Null(reply.Fault);
        Assert.NotEmpty(reply.Lines);
    }

    [Fact]
    public void Run_NoProgram_SaysThatItCannotBeStarted()
    {
        var path = Path.Combine(_fake.Folder, "python");
        File.WriteAllText(path, "no program");

        Assert.Contains("could not be started", PythonProcess.Run(path, "probe.py", "", Generous, TestContext.Current.CancellationToken).Fault);
    }

    [Fact]
    public void Run_Stopped_EndsAtOnce()
    {
        using var stop = new CancellationTokenSource();
        var path = _fake.Write("sleep 1000");
        stop.CancelAfter(100);

        Assert.Throws<OperationCanceledException>(() => PythonProcess.Run(path, "probe.py", "", TimeSpan.FromSeconds(900), stop.Token));
    }

    private PythonReply Run(string script) =>
        PythonProcess.Run(_fake.Write(script), "probe.py", "hello", Generous, TestContext.Current.CancellationToken);

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            // One that has ended and that nobody has asked about yet is still listed.
            return !found.HasExited && !IsZombie(process);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsZombie(int process)
    {
        var status = $"/proc/{process}/stat";
        return File.Exists(status) && File.ReadAllText(status).Split(')')[^1].TrimStart().StartsWith('Z');
    }
}
