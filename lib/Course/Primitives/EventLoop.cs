using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>One thread that runs what others post to it, one action after the other: no two of them ever overlap.</summary>
/// <remarks>
/// Safety: actions run one at a time, in the order in which they were posted; each sees what those before it wrote.
/// Timers run no earlier than they are due, in the order in which they are due. What was posted before a timer fell due
/// runs before it, however late the loop comes to either; what was posted after, runs after.
/// Liveness: posting is lock-free and waits for no action; an action that does not return holds up all others.
/// An await inside an action comes back to the loop. What an action throws ends <see cref="Run"/> or
/// <see cref="RunUntilIdle"/>, which throws it; what is left can be run by calling it again.
/// Source: the reactor, Schmidt, 1995.
/// </remarks>
public sealed class EventLoop
{
    private readonly MichaelScottQueue<(Action Run, long Posted)> _inbox = new();
    private readonly PriorityQueue<Timer, (long Due, long Order)> _timers = new();
    private readonly Parker _bed = new("an action");
    private readonly TimeProvider _time;
    private (Action Run, long Posted)? _next;
    private long _registered;
    private bool _stops;
    private int _runners;

    /// <summary>A loop that nobody runs yet.</summary>
    /// <param name="time">The clock of its timers; that of the system if none is given.</param>
    public EventLoop(TimeProvider? time = null) => _time = time ?? TimeProvider.System;

    /// <summary>Has an action run after all that were posted before. Any thread may.</summary>
    public void Post(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _inbox.Enqueue((action, _time.GetTimestamp()));
        // A permit keeps until the loop lies down, so it cannot miss this one between its last look and its sleep.
        _bed.Unpark();
    }

    /// <summary>Has an action run once, after a delay. Any thread may.</summary>
    /// <returns>Disposing of it before it is due calls it off.</returns>
    public IDisposable After(TimeSpan delay, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var due = _time.GetTimestamp() + (long)(Math.Max(0, delay.TotalSeconds) * _time.TimestampFrequency);
        var timer = new Timer(due, action);
        // The timers belong to the loop's thread, so they need no lock.
        Post(() => _timers.Enqueue(timer, (due, _registered++)));
        return timer;
    }

    /// <summary>Lets <see cref="Run"/> return when all that was posted before has run.</summary>
    public void Stop() => Post(() => _stops = true);

    /// <summary>Runs on the calling thread until the loop is stopped.</summary>
    /// <exception cref="InvalidOperationException">Another thread runs it.</exception>
    public void Run() => Own(() =>
    {
        for (_stops = false; !_stops;)
        {
            if (!Turn()) WaitForAction();
        }
    });

    /// <summary>Runs on the calling thread what is posted and due, and what that posts in turn, and then returns.</summary>
    /// <exception cref="InvalidOperationException">Another thread runs it.</exception>
    public void RunUntilIdle() => Own(() =>
    {
        while (Turn())
        {
        }
    });

    private bool Turn()
    {
        // One is taken out to be looked at: a loop that comes late finds both, and the order is that of the clock.
        if (_next is null && _inbox.TryDequeue(out var taken)) _next = taken;
        if (_timers.TryPeek(out var timer, out _) && timer.Due <= _time.GetTimestamp() && !(_next?.Posted < timer.Due))
        {
            _timers.Dequeue().Run();
            return true;
        }
        if (_next is not { } next) return false;
        // Before it runs: what it throws must not make it run again.
        _next = null;
        next.Run();
        return true;
    }

    private void WaitForAction()
    {
        using var alarm = _timers.TryPeek(out var timer, out _) ? AlarmAt(timer.Due) : null;
        _bed.Park();
    }

    // Rounded up: clocks that fire after whole milliseconds would fire early, again and again.
    private ITimer AlarmAt(long due) => _time.CreateTimer(
        static bed => ((Parker)bed!).Unpark(),
        _bed,
        TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(_time.GetElapsedTime(_time.GetTimestamp(), due).TotalMilliseconds))),
        Timeout.InfiniteTimeSpan);

    private void Own(Action run)
    {
        if (Atomic.CompareExchange(ref _runners, 1, 0) != 0) throw new InvalidOperationException(PrimitivesWords.LoopRunTwice);
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new Context(this));
        try
        {
            run();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
            Atomic.Write(ref _runners, 0);
        }
    }

    private sealed class Timer(long due, Action action) : IDisposable
    {
        private bool _isCalledOff;

        public long Due => due;

        public void Dispose() => Atomic.Write(ref _isCalledOff, true);

        public void Run()
        {
            if (!Atomic.Read(ref _isCalledOff)) action();
        }
    }

    // Where an await looks for the way back.
    private sealed class Context(EventLoop loop) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => loop.Post(() => d(state));

        public override void Send(SendOrPostCallback d, object? state) =>
            throw new NotSupportedException(PrimitivesWords.LoopOnlyPosts);

        public override SynchronizationContext CreateCopy() => this;
    }
}
