using System.Diagnostics;
using NotebookCourse.Platforms;

namespace NotebookCourse.Experiments.Workers;

/// <summary>A process of this assembly that is sent messages and answers them in turn.</summary>
/// <remarks>
/// It holds the other end of our pipes and no one else does. When we end, however we end, the system closes our
/// end; the worker reads the end of its input, and ends too.
/// </remarks>
internal sealed class WorkerProcess : IDisposable
{
    // Of what a dying process writes: enough for the message, without most of a long trace.
    private const int MostLastWords = 2_000;

    private readonly Process _process;
    private readonly Thread _errorReader;
    private string _lastWords = "";

    private WorkerProcess(Process process)
    {
        _process = process;
        // A process that writes more than the pipe holds, and finds nobody reading, would wait for ever.
        _errorReader = new(() =>
        {
            var words = process.StandardError.ReadToEnd().Trim();
            _lastWords = words.Length <= MostLastWords ? words : words[..MostLastWords] + "…";
        })
        { IsBackground = true };
        _errorReader.Start();
    }

    /// <summary>Starts the entry point with these arguments.</summary>
    public static WorkerProcess Start(params IEnumerable<string> arguments) =>
        new(Process.Start(CourseProgram.StartInfo(arguments))!);

    /// <summary>Sends the process a message: its length, and then its bytes.</summary>
    /// <exception cref="WorkerDiedException">It is dead.</exception>
    public void Send(byte[] message)
    {
        try
        {
            Frame.Write(Input, message);
        }
        catch (IOException brokenPipe)
        {
            throw Died(brokenPipe);
        }
    }

    /// <summary>Its next answer, which is waited for.</summary>
    /// <exception cref="WorkerDiedException">It died before that.</exception>
    public byte[] Receive()
    {
        try
        {
            return TryReceive() ?? throw Died(null);
        }
        catch (EndOfStreamException amidAFrame)
        {
            throw Died(amidAFrame);
        }
    }

    /// <summary>Its next answer, which is waited for; null if it ends without another one.</summary>
    /// <exception cref="EndOfStreamException">It ended amid an answer.</exception>
    public byte[]? TryReceive() => Frame.Read(Output);

    /// <summary>Its standard input, for those who speak no frames.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Its standard output, for those who speak no frames.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Waits for its end, and tells how it came.</summary>
    public WorkerEnd End()
    {
        _process.WaitForExit();
        _errorReader.Join();
        return new(_process.Id, _process.ExitCode, _lastWords);
    }

    /// <summary>Ends it at once, by force.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Ends it at once, by force: what it has not answered is not wanted any more.</summary>
    public void Dispose()
    {
        _process.Kill();
        End();
        _process.Dispose();
    }

    /// <summary>What to throw when its pipes are closed: it has ended or is about to.</summary>
    public WorkerDiedException Died(Exception? noticedBy)
    {
        var end = End();
        return new(ExperimentsWords.WorkerDied.With(end.ProcessId, end.ExitCode, end.LastWords), noticedBy!);
    }
}
