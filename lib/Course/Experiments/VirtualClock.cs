namespace NotebookCourse.Experiments;

/// <summary>A clock that stands still until it is moved, and then rings the timers that it passes, in order.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<VirtualTimer> _set = [];
    private long _now;

    /// <summary>The time since the clock was made.</summary>
    public TimeSpan Now => TimeSpan.FromTicks(Volatile.Read(ref _now));

    /// <summary>When the next timer rings; null if none is set.</summary>
    public TimeSpan? Next
    {
        get
        {
            lock (_gate)
                return _set.Count == 0 ? null : _set.Min(timer => timer.Due);
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => Volatile.Read(ref _now);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + Now;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to a time and rings the timers that are due by then, on the calling thread.</summary>
    public void MoveTo(TimeSpan time)
    {
        while (Next is { } next && next <= time)
        {
            VirtualTimer due;
            lock (_gate)
            {
                due = _set.MinBy(timer => timer.Due)!;
                Volatile.Write(ref _now, Math.Max(_now, due.Due.Ticks));
                if (due.Period > TimeSpan.Zero)
                    due.Due += due.Period;
                else
                    _set.Remove(due);
            }
            due.Ring();
        }
        Volatile.Write(ref _now, Math.Max(_now, time.Ticks));
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._set.Remove(this);
                (Due, Period) = (clock.Now + dueTime, period);
                if (dueTime != Timeout.InfiniteTimeSpan)
                    clock._set.Add(this);
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
