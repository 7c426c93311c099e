namespace NotebookCourse.Kernel.Running;

/// <summary>The time that a stopped cell is left to end by itself: library code that observes the token ends in good order, with what it has so far.</summary>
/// <remarks>
/// It is counted in turns of this thread and not on the clock: a machine that is busy, or a virtual one that stands still for
/// a while, lets the cell's threads wait as it lets this one. And it begins with the cancellation, which comes from another
/// thread that had to wait as well.
/// </remarks>
/// <param name="isAsked">Whether the token is cancelled.</param>
/// <param name="hasEnded">Whether the cell has ended.</param>
/// <param name="clock">The clock of the limit.</param>
/// <param name="pause">Sleeps for one turn.</param>
internal sealed class Grace(Func<bool> isAsked, Func<bool> hasEnded, TimeProvider clock, Action<TimeSpan> pause)
{
    /// <summary>How many turns a cell gets: 0.15 seconds where nothing else is to do.</summary>
    public const int Turns = 30;

    /// <summary>How long one takes where nothing else is to do.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);

    /// <summary>Returns when the cell has ended or had its turns, and at the limit whatever happens.</summary>
    /// <param name="limit">From now.</param>
    public void Wait(TimeSpan limit)
    {
        var start = clock.GetTimestamp();
        for (var turns = 0; turns < Turns && !hasEnded() && clock.GetElapsedTime(start) < limit;)
        {
            // Asked before the pause: what comes in its middle gives the cell less than a turn.
            var counts = isAsked();
            pause(Turn);
            if (counts) turns++;
        }
    }
}
