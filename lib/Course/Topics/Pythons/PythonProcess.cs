using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Pythons;

/// <summary>Runs a script of ours in some Python, which may hang, crash or be no Python at all: that costs a time-out and a sentence.</summary>
internal static class PythonProcess
{
    // What closes with the process stays open if a child of its own, which nobody could find, lives on.
    private static readonly TimeSpan UntilPipesClose = TimeSpan.FromSeconds(2);

    /// <summary>Where the scripts lie: the build puts data/python beside the assembly.</summary>
    public static string Folder => Path.Combine(CourseProgram.Folder, "python");

    /// <summary>Runs a script to its end, or until the time is up; then it and all that it has started is ended.</summary>
    /// <param name="interpreter">The file that starts the interpreter.</param>
    /// <param name="script">The name of the script.</param>
    /// <param name="input">What the script reads.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="stop">Ends it early.</param>
    /// <param name="folder">Where it runs; where this process runs if none is given.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PythonReply Run(string interpreter, string script, string input, TimeSpan timeout, CancellationToken stop, string folder = "")
    {
        stop.ThrowIfCancellationRequested();
        Process process;
        try
        {
            process = Process.Start(StartInfo(interpreter, script, folder))!;
        }
        // No such file, not executable, made for another machine.
        catch (Win32Exception refused)
        {
            return new([], PythonsWords.PythonNotStarted.With(interpreter, refused.Message));
        }
        using (process)
        {
            // A process that writes more than a pipe holds, and finds nobody reading, would wait for ever.
            PipeReader[] pipes = [new(process.StandardOutput), new(process.StandardError)];
            var feeder = Feed(process, input);
            var isInTime = HasEnded(process, timeout, stop);
            if (!isInTime) End(process);
            feeder.Join(UntilPipesClose);
            var isRead = pipes.Aggregate(true, (all, pipe) => pipe.Ends(UntilPipesClose) && all);
            stop.ThrowIfCancellationRequested();
            var (exitCode, errors) = (isInTime && isRead ? (int?)process.ExitCode : null, pipes[1].Lines);
            return new(pipes[0].Lines, Fault(interpreter, timeout, exitCode, errors.LastOrDefault(line => line.Length > 0) ?? ""))
            {
                IsStarted = true,
                Errors = errors,
                ExitCode = exitCode,
                IsCut = pipes.Any(pipe => pipe.IsCut),
            };
        }
    }

    private static string? Fault(string interpreter, TimeSpan timeout, int? exitCode, string lastWords) => exitCode switch
    {
        null => PythonsWords.PythonHung.With(interpreter, timeout.TotalSeconds),
        0 => null,
        var code => PythonsWords.PythonFailed.With(interpreter, code.Value, lastWords),
    };

    private static ProcessStartInfo StartInfo(string interpreter, string script, string folder) => new(interpreter, [Path.Combine(Folder, script)])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        CreateNoWindow = true,
        UseShellExecute = false,
        WorkingDirectory = folder,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        // It leaves no compiled copies beside the scripts, and somebody's settings do not change what is measured. What
        // it has written is not lost when it must be ended.
        Environment =
        {
            ["PYTHONDONTWRITEBYTECODE"] = "1", ["PYTHONSTARTUP"] = null, ["PYTHONPATH"] = null, ["PYTHONHOME"] = null,
            ["PYTHONIOENCODING"] = "utf-8", ["PYTHONUNBUFFERED"] = "1",
        },
    };

    // On a thread of its own: one that reads nothing would keep us waiting as soon as the pipe is full.
    private static Thread Feed(Process process, string input)
    {
        var feeder = new Thread(() =>
        {
            try
            {
                if (input.Length > 0) process.StandardInput.WriteLine(input);
                process.StandardInput.Close();
            }
            // It has ended, or was ended, and did not want to hear all of it.
            catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
            {
            }
        })
        { IsBackground = true };
        feeder.Start();
        return feeder;
    }

    private static bool HasEnded(Process process, TimeSpan timeout, CancellationToken stop)
    {
        using var kill = stop.Register(() => End(process));
        return process.WaitForExit(timeout);
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(UntilPipesClose);
        }
        // It has just ended by itself, or one of its children belongs to somebody else.
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
        }
    }
}
