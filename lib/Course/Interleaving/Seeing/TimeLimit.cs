namespace NotebookCourse.Interleaving.Seeing;

/// <summary>For how long a thread waits. In an exploration no time passes: so it is for ever, or until some moment, and each of those is explored.</summary>
internal static class TimeLimit
{
    /// <summary>Whether a thread waits for as long as it takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no time.</exception>
    public static bool IsForEver(int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, Timeout.Infinite);
        return millisecondsTimeout == Timeout.Infinite;
    }

    /// <summary>A time in milliseconds, as .NET counts it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no time.</exception>
    public static int Of(TimeSpan timeout)
    {
        var milliseconds = (long)timeout.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, Timeout.Infinite, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, int.MaxValue, nameof(timeout));
        return (int)milliseconds;
    }
}
