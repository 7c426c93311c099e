using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Processes;

/// <summary>Lets one of several workers crash half-way, and sees what becomes of the others.</summary>
/// <remarks>
/// When the worker crashes, all others have done half of their work. They go on only when it has ended: so what they
/// still do, they do after the crash, and no luck is involved.
/// </remarks>
public static class CrashTest
{
    /// <summary>The most workers that a test may have.</summary>
    public const int MostWorkers = 16;

    /// <summary>How many pieces of work each worker has.</summary>
    public const int Pieces = 1_000;

    /// <summary>Each worker is a process of its own.</summary>
    /// <param name="workers">How many: 2 to <see cref="MostWorkers"/>. The first one crashes.</param>
    /// <param name="how">How it crashes: a member of <see cref="Crash"/>.</param>
    /// <exception cref="ArgumentException">There is no such way to crash.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static CrashRun Processes(int workers, string how) => Run(Require.InRange(workers, 2, MostWorkers), 1, Parse(how), HostContext.StopToken);

    /// <summary>Each worker is a thread, all in one process, which is not this one.</summary>
    /// <param name="workers">How many: 2 to <see cref="MostWorkers"/>. The first one crashes.</param>
    /// <param name="how">How it crashes: a member of <see cref="Crash"/>.</param>
    /// <exception cref="ArgumentException">There is no such way to crash.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static CrashRun Threads(int workers, string how) => Run(1, Require.InRange(workers, 2, MostWorkers), Parse(how), HostContext.StopToken);

    internal static CrashRun Run(int processes, int threads, Crash how, CancellationToken stop)
    {
        var children = new List<WorkerProcess>();
        using var kill = stop.Register(() => KillAll(children));
        var done = new int[processes * threads];
        try
        {
            for (var process = 0; process < processes; process++)
            {
                lock (children)
                {
                    stop.ThrowIfCancellationRequested();
                    children.Add(WorkerProcess.Start(CrashWorker.Arguments(threads, process == 0 ? how : Crash.None)));
                }
            }
            for (var process = 0; process < processes; process++)
                TakeReports(process);
            // Who is to crash goes first. The others hear from us when it has ended; threads see for themselves.
            GoOn(0);
            var ends = new WorkerEnd[processes];
            for (var process = 0; process < processes; process++)
            {
                if (process > 0)
                    GoOn(process);
                TakeReports(process);
                ends[process] = children[process].End();
            }
            stop.ThrowIfCancellationRequested();
            return new(
                how,
                Pieces,
                [.. done.Select((pieces, worker) => new WorkerProgress(worker, worker / threads, pieces))],
                [.. ends.Select(end => new ProcessEnd(end.ProcessId, end.ExitCode, FirstLine(end.LastWords)))]);
        }
        catch (WorkerDiedException)
        {
            stop.ThrowIfCancellationRequested();
            throw;
        }
        finally
        {
            foreach (var child in children)
                child.Dispose();
        }

        void GoOn(int process) => children[process].Send([]);

        // One of each thread, unless the process ends first.
        void TakeReports(int process)
        {
            for (var thread = 0; thread < threads && children[process].TryReceive() is { } report; thread++)
            {
                var (worker, pieces) = CrashWorker.Read(report);
                done[process * threads + worker] = pieces;
            }
        }
    }

    private static void KillAll(List<WorkerProcess> children)
    {
        lock (children)
        {
            foreach (var child in children)
                child.Kill();
        }
    }

    private static Crash Parse(string how) => Enum.TryParse<Crash>(how, out var found) && Enum.IsDefined(found)
        ? found
        : throw new ArgumentException(ProcessesWords.CrashUnknown.With(string.Join(", ", Enum.GetNames<Crash>()), how), nameof(how));

    /// <summary>The first line of what a process wrote before its end.</summary>
    internal static string FirstLine(string words) => words.Split('\n', 2)[0].Trim();
}
