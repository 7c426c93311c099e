using System.Globalization;
using NotebookCourse.Figures;
using NotebookCourse.Recording;

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
            ProcessesWords.RoamingTitle,
            [new(ProcessesWords.ThreadColumn, IsNumeric: true), new(ProcessesWords.SeenOnColumn)],
            [.. roaming.Threads.Select((processors, thread) => (string[])[Number.Whole(thread + 1), string.Join(", ", processors)])],
            string.Join(' ',
                roaming.Processors == 1 ? ProcessesWords.RoamingOnOneProcessor
                : roaming.AtATime > 1.1 ? ProcessesWords.RoamingOnSeveral.With(FiguresWords.Threads.With(roaming.Threads.Count), together)
                : roaming.Threads.Count == 1 ? ProcessesWords.RoamingAlone.With(together)
                : ProcessesWords.RoamingCrowded.With(FiguresWords.Threads.With(roaming.Threads.Count), together),
                most > 1 ? ProcessesWords.RoamingMoved.With(most) : ProcessesWords.RoamingStayed));
    }

    /// <summary>What became of each worker when one of them crashed.</summary>
    public static StackedTable Chart(this CrashRun run) => new(
        run.Processes.Count > 1 ? ProcessesWords.CrashOfProcess : ProcessesWords.CrashOfThread,
        [new(ProcessesWords.WorkerColumn), new(ProcessesWords.WorkDoneColumn), new(ProcessesWords.ProcessEndColumn), new(ProcessesWords.LastWordsColumn)],
        [.. run.Workers.Select(worker => (string[])
        [
            RecordingWords.WorkerNumbered.With(worker.Worker + 1),
            ProcessesWords.PiecesOf.With(Number.Whole(worker.Pieces), Number.Whole(run.Pieces)),
            ProcessesWords.EndOfProcess.With(run.Processes[worker.Process].ProcessId, ExitCode.InWords(run.Processes[worker.Process].ExitCode)),
            run.Processes[worker.Process].LastWords is { Length: > 0 } words ? words : ProcessesWords.NoLastWords,
        ])],
        Finding(run));

    /// <summary>What became of each process that a cell has started.</summary>
    public static StackedTable Chart(this ProcessEnds ends) => new(
        ProcessesWords.EndsTitle,
        [new(ProcessesWords.ProcessIdColumn), new(ProcessesWords.AnsweredColumn), new(ProcessesWords.ExitCodeColumn), new(ProcessesWords.LastWordsColumn)],
        [.. ends.Processes.Zip(ends.Answers, (end, answer) => (string[])
        [
            end.ProcessId.ToString(CultureInfo.InvariantCulture),
            answer.Length > 0 ? answer : ProcessesWords.NoAnswer,
            ExitCode.InWords(end.ExitCode),
            end.LastWords is { Length: > 0 } words ? words : ProcessesWords.NoLastWords,
        ])],
        ProcessesWords.EndsFinding.With(ends.Processes.Count(end => end.ExitCode == 0), ends.Processes.Count));

    /// <summary>How many workers finished.</summary>
    internal static string Finding(this CrashRun run) => string.Join(' ',
        ProcessesWords.CrashFinding.With(run.Finished, run.Workers.Count),
        run.How == Crash.None ? ProcessesWords.NobodyCrashed : run.Finished == 0 ? ProcessesWords.AllWentDown : ProcessesWords.OthersWentOn);
}
