using System.Diagnostics;
using NotebookCourse.Experiments;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Events;

/// <summary>The loop on a thread of its own, another thread that raises events, and the clock on the wall.</summary>
internal sealed class RealTimeEnvironment : ILoopEnvironment
{
    private const int SpinsBetweenLooks = 20;

    private readonly CancellationToken _stop = HostContext.StopToken;
    private readonly long _start = Stopwatch.GetTimestamp();

    public EventLoop Loop { get; } = new();

    public double Now => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    public void Work(double seconds)
    {
        for (var end = Now + seconds; Now < end;)
        {
            _stop.ThrowIfCancellationRequested();
            Thread.SpinWait(SpinsBetweenLooks);
        }
    }

    public Task<LoopSpan> WorkElsewhere(double seconds)
    {
        var done = new TaskCompletionSource<LoopSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                var start = Now;
                Work(seconds);
                done.SetResult(new(start, Now));
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled(_stop);
            }
        })
        { IsBackground = true }.Start();
        return done.Task;
    }

    public async Task<LoopSpan> Answer(double seconds)
    {
        var start = Now;
        await Task.Delay(TimeSpan.FromSeconds(seconds), _stop);
        return new(start, Now);
    }

    public void Run(IReadOnlyList<(double At, Action Raise)> events, double until)
    {
        DedicatedThreads.Run(2, worker =>
        {
            if (worker == 0) Loop.Run();
            else RaiseAll(events, until);
        });
        _stop.ThrowIfCancellationRequested();
    }

    private void RaiseAll(IReadOnlyList<(double At, Action Raise)> events, double until)
    {
        try
        {
            foreach (var (at, raise) in events)
            {
                if (WaitUntil(at)) return;
                raise();
            }
            WaitUntil(until);
        }
        finally
        {
            Loop.Stop();
        }
    }

    // Whether it was stopped meanwhile.
    private bool WaitUntil(double time) => _stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(Math.Max(0, time - Now)));
}
