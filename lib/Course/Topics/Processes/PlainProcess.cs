using System.ComponentModel;
using System.Diagnostics;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Processes;

/// <summary>A process of a small program that has one thread and waits: a thing to look at.</summary>
public static class PlainProcess
{
    /// <summary>Starts one, looks at it, and ends it. Null where the program is missing.</summary>
    public static ProcessState? Look()
    {
        var start = Platform.ProgramThatWaits;
        // Held open: as long as lines may come, it waits for them.
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.CreateNoWindow) = (true, true, true);
        if (Start(start) is not { } process)
            return null;
        using (process)
        {
            try
            {
                // It has loaded what it needs once it answers.
                if (Platform.ProgramThatWaitsAnswers)
                {
                    process.StandardInput.Write('\n');
                    process.StandardInput.Flush();
                    process.StandardOutput.Read();
                }
                return ProcessState.Of(process.Id);
            }
            finally
            {
                process.Kill();
                process.WaitForExit();
            }
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
