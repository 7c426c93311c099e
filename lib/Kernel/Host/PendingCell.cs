using System.Diagnostics;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Kernel.Running;

namespace NotebookCourse.Kernel.Host;

/// <summary>A cell that runs and the reply that its request waits for.</summary>
internal sealed class PendingCell(RunningCell cell)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    // Continuations run inline, on the thread that sends: none of them waits for the pool.
    private readonly TaskCompletionSource<CellReply> _reply = new();

    public RunningCell Cell => cell;

    public Task<CellReply> Reply => _reply.Task;

    /// <summary>Milliseconds since the request came.</summary>
    public double Elapsed => Stopwatch.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>Replies; false if there was a reply before.</summary>
    public bool TryEnd(CellReply reply) => _reply.TrySetResult(reply);
}
