using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Processes.Figures;

/// <summary>What processes, and what happens to them, look like.</summary>
public static class ProcessFigures
{
    /// <summary>Everything that a process holds, as this platform tells of it.</summary>
    public static StackedTable Chart(this ProcessState process) => new ProcessProperties(process).Table();

    /// <summary>A process of one thread beside one of several, each thread with its own registers and stack.</summary>
    /// <param name="process">The one on the right.</param>
    /// <param name="plain">The one on the left; null if there is none to be had.</param>
    public static PictureOfProcesses Beside(this ProcessState process, ProcessState? plain) => new(plain is null ? [process] : [plain, process]);

    /// <summary>On which processors each thread was seen.</summary>
    public static Table Chart(this Roaming roaming)
    {
        var most = roaming.Threads.Max(processors => processors.Count);
        var together = Number.Ratio(roaming.AtATime);
        return new(
            Words.RoamingTitle,
            [new(Words.ThreadColumn, IsNumeric: true), new(Words.SeenOnColumn)],
            [.. roaming.Threads.Select((processors, thread) => (string[])[Number.Whole(thread + 1), string.Join(", ", processors)])],
            string.Join(' ',
                roaming.Processors == 1 ? Words.RoamingOnOneProcessor
                : roaming.AtATime > 1.1 ? Words.RoamingOnSeveral(Words.Threads(roaming.Threads.Count), together)
                : roaming.Threads.Count == 1 ? Words.RoamingAlone(together)
                : Words.RoamingCrowded(Words.Threads(roaming.Threads.Count), together),
                most > 1 ? Words.RoamingMoved(most) : Words.RoamingStayed));
    }

    /// <summary>What became of each worker when one of them crashed.</summary>
    public static StackedTable Chart(this CrashRun run) => new(
        run.Processes.Count > 1 ? Words.CrashOfProcess : Words.CrashOfThread,
        [new(Words.WorkerColumn), new(Words.WorkDoneColumn), new(Words.ProcessEndColumn), new(Words.LastWordsColumn)],
        [.. run.Workers.Select(worker => (string[])
        [
            Words.WorkerNumbered(worker.Worker + 1),
            Words.PiecesOf(Number.Whole(worker.Pieces), Number.Whole(run.Pieces)),
            Words.EndOfProcess(run.Processes[worker.Process].ProcessId, ExitCode.InWords(run.Processes[worker.Process].ExitCode)),
            run.Processes[worker.Process].LastWords is { Length: > 0 } words ? words : Words.NoLastWords,
        ])],
        Finding(run));

    /// <summary>How many workers finished.</summary>
    internal static string Finding(this CrashRun run) => string.Join(' ',
        Words.CrashFinding(run.Finished, run.Workers.Count),
        run.How == Crash.None ? Words.NobodyCrashed : run.Finished == 0 ? Words.AllWentDown : Words.OthersWentOn);
}
