using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Workloads.Processes;

/// <summary>A process of a small program that has one thread and waits: a thing to look at.</summary>
public static class PlainProcess
{
    /// <summary>Starts one, looks at it, and ends it. Null where the program is missing.</summary>
    public static ProcessState? Look()
    {
        // Both wait for lines from their standard input, which we hold open.
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "sort" : "cat") { RedirectStandardInput = true, RedirectStandardOutput = true, CreateNoWindow = true };
        if (Start(start) is not { } process)
            return null;
        using (process)
        {
            try
            {
                // It has loaded what it needs once it answers.
                if (!OperatingSystem.IsWindows())
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
