using System.Diagnostics;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>One cell on its way through a process: run, stopped by hand or by the clock, or cut off by death.</summary>
internal sealed class TimedRun(KernelProcess process, TimeSpan? timeout, CancellationToken stop) : IDisposable
{
    // The process itself says after two seconds that a cell will not stop; longer silence means that it cannot even say so.
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(6);

    private readonly CancellationTokenSource _clock = new();

    /// <summary>Runs the cell to its end.</summary>
    public async Task<CellReply> RunAsync(CellRequest request, bool keepStuckCell)
    {
        var start = Stopwatch.GetTimestamp();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _clock.Token);
        if (timeout is { } limit) _clock.CancelAfter(limit);
        var running = process.RunAsync(request);
        using var stopping = either.Token.Register(() => _ = process.StopAsync());
        var reply = await FirstOf(running, either.Token);
        if (reply is { StillRuns: false, Status: not CellStatus.Stopped }) return reply;

        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (reply is null && !either.IsCancellationRequested)
            return new CellReply(CellStatus.KernelDied, elapsed, await process.Death);
        var status = stop.IsCancellationRequested ? CellStatus.Stopped : CellStatus.TimedOut;
        if (reply is { StillRuns: false }) return new CellReply(status, elapsed, TimeUp(status));
        if (reply is not null && keepStuckCell) return new CellReply(status, elapsed, Stuck("it still runs"), StillRuns: true);
        if (reply is null && process.Death.IsCompleted) return new CellReply(CellStatus.KernelDied, elapsed, await process.Death);
        await process.KillAsync();
        return new CellReply(status, elapsed, Stuck("its process was ended, and the variables of all cells are lost"));
    }

    public void Dispose() => _clock.Dispose();

    private static async Task<CellReply?> FirstOf(Task<CellReply?> running, CancellationToken stopped)
    {
        var asked = new TaskCompletionSource();
        using var noted = stopped.Register(asked.SetResult);
        await Task.WhenAny(running, asked.Task);
        await Task.WhenAny(running, Task.Delay(asked.Task.IsCompleted ? SilenceLimit : Timeout.InfiniteTimeSpan, CancellationToken.None));
        return running.IsCompleted ? await running : null;
    }

    private CellError? TimeUp(CellStatus status) => status == CellStatus.TimedOut
        ? new CellError("TimedOut", $"The cell took longer than {timeout!.Value.TotalSeconds:0.###} seconds and was stopped. The variables of earlier cells are still there.")
        : null;

    private static CellError Stuck(string consequence) => new(
        CellError.Stuck, $"The cell could not be stopped within two seconds: {consequence}. It is within a library that neither waits nor looks whether it is to stop.");
}
