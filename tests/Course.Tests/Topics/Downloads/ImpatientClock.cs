namespace NotebookCourse.Tests.Topics.Downloads;

/// <summary>A clock that stands still, except that it jumps ahead, and at once, by each time someone waits for.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    private long _now;

    /// <summary>What was waited for, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        _now += dueTime.Ticks;
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Timer(_ => { });
    }
}
