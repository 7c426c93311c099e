using System.ComponentModel;
using NotebookCourse.Experiments;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Processes;

/// <summary>What it takes to start a program that does nothing, and to see it end: what the system alone takes for a process.</summary>
public static class StartUp
{
    /// <summary>The smallest program that the system has, started as a process.</summary>
    /// <exception cref="WrongAnswerException">When it is run: the system has no such program.</exception>
    public static Variant SmallProgram() => Variant.Of(ProcessesWords.ProcessOfSmallProgram, _ =>
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(Platform.ProgramThatEnds)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }, Right) with
    { Id = "small-program" };

    private static void Right(bool said)
    {
        if (!said)
            throw new WrongAnswerException(ProcessesWords.NothingWasSaid);
    }
}
