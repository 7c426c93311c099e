using System.Diagnostics;

namespace NotebookCourse.Workloads.Workers;

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

    /// <summary>Sends it a message.</summary>
    /// <exception cref="WorkerDiedException">It is dead.</exception>
    public void Send(byte[] message)
    {
        try
        {
            Frame.Write(_process.StandardInput.BaseStream, message);
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
            return Frame.Read(_process.StandardOutput.BaseStream) ?? throw Died(null);
        }
        catch (EndOfStreamException amidAFrame)
        {
            throw Died(amidAFrame);
        }
    }

    /// <summary>Ends it at once, by force.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Ends it at once, by force: what it has not answered is not wanted any more.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _errorReader.Join();
        _process.Dispose();
    }

    private WorkerDiedException Died(Exception? noticedBy)
    {
        // Its pipes are closed, so it has ended or is about to.
        _process.WaitForExit();
        _errorReader.Join();
        return new(Words.WorkerDied(_process.Id, _process.ExitCode, _lastWords), noticedBy!);
    }
}
