namespace NotebookCourse.Kernel.Host;

/// <summary>One thread that does what is posted to it, in order: the kernel's own work never waits for the thread pool.</summary>
internal sealed class DispatchThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = [];

    public DispatchThread(string name) => KernelThread.Start(name, Work);

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_work)
        {
            _work.Enqueue((d, state));
            Monitor.Pulse(_work);
        }
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("The kernel's dispatch thread takes posts only: waiting for it could wait for itself.");

    private void Work()
    {
        SetSynchronizationContext(this);
        while (true)
        {
            var (callback, state) = Take();
            callback(state);
        }
    }

    private (SendOrPostCallback Callback, object? State) Take()
    {
        lock (_work)
        {
            while (_work.Count == 0) Monitor.Wait(_work);
            return _work.Dequeue();
        }
    }
}
