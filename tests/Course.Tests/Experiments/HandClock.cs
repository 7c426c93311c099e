namespace NotebookCourse.Tests.Experiments;

/// <summary>A clock that stands still until it is told to move: a tick is a millisecond.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => _now;

    public void Advance(int milliseconds) => _now += milliseconds;
}
