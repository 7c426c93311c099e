using NotebookCourse.Experiments;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Events;

/// <summary>The real loop on one thread, under a clock that moves only when somebody works or nobody has anything to do.</summary>
/// <remarks>Whoever works lets the time pass, and whatever is due meanwhile is raised meanwhile: so every run is the same.</remarks>
internal sealed class VirtualTimeEnvironment : ILoopEnvironment
{
    private readonly VirtualClock _clock = new();

    public VirtualTimeEnvironment() => Loop = new(_clock);

    public EventLoop Loop { get; }

    public double Now => _clock.Now.TotalSeconds;

    public void Work(double seconds)
    {
        // Whoever rings meanwhile is somebody else. Under the loop's own context an awaited task would go on inside this handler.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            _clock.MoveTo(_clock.Now + TimeSpan.FromSeconds(seconds));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public Task<LoopSpan> WorkElsewhere(double seconds) => Answer(seconds);

    public Task<LoopSpan> Answer(double seconds)
    {
        var (start, done) = (Now, new TaskCompletionSource<LoopSpan>());
        At(start + seconds, () => done.SetResult(new(start, Now)));
        return done.Task;
    }

    public void Run(IReadOnlyList<(double At, Action Raise)> events, double until)
    {
        var stop = HostContext.StopToken;
        RaiseFrom(0);
        Loop.RunUntilIdle();
        while (_clock.Next is { } next && next.TotalSeconds <= until)
        {
            stop.ThrowIfCancellationRequested();
            _clock.MoveTo(next);
            Loop.RunUntilIdle();
        }

        // One timer at a time: the clock looks through all that are set.
        void RaiseFrom(int index)
        {
            if (index == events.Count) return;
            At(events[index].At, () =>
            {
                events[index].Raise();
                RaiseFrom(index + 1);
            });
        }
    }

    private void At(double time, Action action) =>
        _clock.CreateTimer(_ => action(), null, TimeSpan.FromSeconds(Math.Max(0, time - Now)), Timeout.InfiniteTimeSpan);
}
