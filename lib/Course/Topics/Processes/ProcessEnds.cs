using System.Diagnostics;

namespace NotebookCourse.Topics.Processes;

/// <summary>How processes ended that a cell has started, as their parent sees it.</summary>
/// <param name="Processes">The end of each.</param>
/// <param name="Answers">What each had written to its standard output, as far as nobody has read it before.</param>
public sealed record ProcessEnds(IReadOnlyList<ProcessEnd> Processes, IReadOnlyList<string> Answers)
{
    /// <summary>Closes the input of each process, reads what it has written, and waits for its end.</summary>
    /// <param name="processes">Processes whose three standard streams are redirected.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped: then those that still live are killed.</exception>
    public static ProcessEnds Of(IEnumerable<Process> processes)
    {
        var all = processes.ToList();
        using var kill = HostContext.StopToken.Register(() => all.ForEach(process => process.Kill()));
        var (ends, answers) = (new List<ProcessEnd>(), new List<string>());
        foreach (var process in all)
        {
            Close(process);
            // Both at once: whoever reads one to its end while the other fills up waits for ever.
            var words = process.StandardError.ReadToEndAsync();
            answers.Add(process.StandardOutput.ReadToEnd().Trim());
            process.WaitForExit();
            ends.Add(new(process.Id, process.ExitCode, CrashTest.FirstLine(words.GetAwaiter().GetResult())));
        }
        HostContext.StopToken.ThrowIfCancellationRequested();
        return new(ends, answers);
    }

    private static void Close(Process process)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is dead, and something that was written to it has not been sent yet.
        }
    }
}
