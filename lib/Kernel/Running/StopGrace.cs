namespace NotebookCourse.Kernel.Running;

/// <summary>The time that a thread of a stopped cell is left to end by itself, as the thread itself sees it go by.</summary>
/// <remarks>
/// Counted are the moments in which the thread comes to a stop point, and not the clock: a thread that has to wait for a
/// processor has had no time. The thread that stops the cell counts its own turns and cannot know; when these are over, a
/// thread still has one moment, in which it can see that it is to stop. After a thread was told to end, it gets a shorter time
/// once more, for what its code does on its way out: give a lock back, dispose, say how far it came.
/// </remarks>
internal sealed class StopGrace(RunningCell cell, TimeProvider clock)
{
    /// <summary>In so many different moments a thread passes stop points unhindered.</summary>
    public const int Moments = 30;

    /// <summary>And in so many after it was told to end.</summary>
    public const int MomentsOnTheWayOut = 20;

    /// <summary>But for no longer than this.</summary>
    public static readonly TimeSpan LongestWayOut = TimeSpan.FromSeconds(1);

    /// <summary>What lies at least between two moments.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    [ThreadStatic]
    private static StopGrace? _ofThread;

    private long _last = clock.GetTimestamp();
    private int _moments;
    private (int Moments, long Time)? _told;

    /// <summary>Whether the calling thread, which has come to a stop point of the cell, is to end there.</summary>
    public static bool IsOver(RunningCell cell)
    {
        // The token first: whoever observes it has until then had no reason to end.
        if (!cell.StopToken.IsCancellationRequested && !cell.GraceIsOver) return false;
        if (_ofThread is not { } mine || mine.Cell != cell) _ofThread = mine = new StopGrace(cell, TimeProvider.System);
        return mine.IsOver();
    }

    private RunningCell Cell => cell;

    /// <summary>Whether the thread, which has come to a stop point, is to end there.</summary>
    public bool IsOver()
    {
        if (clock.GetElapsedTime(_last) >= Moment) (_last, _moments) = (clock.GetTimestamp(), _moments + 1);
        if (_told is { } told) return _moments >= told.Moments + MomentsOnTheWayOut || clock.GetElapsedTime(told.Time) >= LongestWayOut;
        if (_moments < (cell.GraceIsOver ? 1 : Moments)) return false;
        _told = (_moments, clock.GetTimestamp());
        return true;
    }
}
