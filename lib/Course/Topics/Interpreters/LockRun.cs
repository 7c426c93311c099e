namespace NotebookCourse.Topics.Interpreters;

/// <summary>Threads of a tiny interpreter with a global lock: who held it when, and who stood in line.</summary>
public sealed class LockRun
{
    /// <summary>The most threads that a run may have.</summary>
    public const int MostThreads = 8;

    /// <summary>The longest switch interval, in milliseconds.</summary>
    public const int LongestInterval = 100;

    // The largest prime below 10⁸: as much work as a number of the course can give.
    internal const int Prime = 99_999_989;

    internal LockRun(IReadOnlyList<IReadOnlyList<LockSpan>> threads, double interval, bool? releases = null) =>
        (Threads, Interval, Releases) = (threads, interval, releases);

    /// <summary>What each thread did, in the order of time.</summary>
    public IReadOnlyList<IReadOnlyList<LockSpan>> Threads { get; }

    /// <summary>How long a thread waits until it asks for the lock, in seconds.</summary>
    public double Interval { get; }

    /// <summary>Whether the lock was given away for waits and native calls; null if there were none.</summary>
    public bool? Releases { get; }

    /// <summary>How long it took until the last was done, in seconds.</summary>
    public double Seconds => Threads.SelectMany(spans => spans).Max(span => span.End);

    /// <summary>Which share of that time somebody had the lock.</summary>
    public double Held => Threads.SelectMany(spans => spans).Where(span => span.HasLock).Sum(span => span.End - span.Start) / Seconds;
}
