namespace NotebookCourse.Kernel.Running;

/// <summary>Carries the code after a cell's <c>await</c> on the thread pool, as without a context, but within Stop's reach.</summary>
/// <remarks>
/// Many continuations may run at once, so blocking on an asynchronous method cannot deadlock as it does in a window's
/// context. Only code that awaits directly in the flow of the cell's own thread comes here, not what <c>Task.Run</c> started.
/// </remarks>
internal sealed class CellContext(RunningCell cell) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(static work => work.Context.Run(work.Callback, work.State), (Context: this, Callback: d, State: state), preferLocal: false);

    public override SynchronizationContext CreateCopy() => this;

    private void Run(SendOrPostCallback callback, object? state)
    {
        if (cell.GraceIsOver) return;
        var before = Current;
        CellSection.Run(cell, () =>
        {
            SetSynchronizationContext(this);
            callback(state);
        });
        SetSynchronizationContext(before);
    }
}
