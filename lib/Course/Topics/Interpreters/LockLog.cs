namespace NotebookCourse.Topics.Interpreters;

/// <summary>A tiny interpreter for a few threads, and a record of who held its global lock when.</summary>
/// <remarks>Real threads, a real lock and a real clock: run it again and the turns fall in another way.</remarks>
public sealed class LockLog
{
    private readonly int _interval;

    /// <summary>An interpreter for so many threads.</summary>
    /// <param name="threads">How many; 1 to <see cref="LockRun.MostThreads"/>.</param>
    /// <param name="globalLock">The lock that a thread must hold to interpret.</param>
    /// <param name="interval">How many milliseconds a thread waits until it asks for that lock; 1 to <see cref="LockRun.LongestInterval"/>.</param>
    public LockLog(int threads, IGlobalLock globalLock, int interval)
    {
        ArgumentNullException.ThrowIfNull(globalLock);
        Require.InRange(threads, 1, LockRun.MostThreads);
        _interval = Require.InRange(interval, 1, LockRun.LongestInterval);
        var (clock, constants) = (TimeProvider.System, Evaluator<PlainCounting>.NewConstants());
        var began = clock.GetTimestamp();
        Threads = [.. Enumerable.Range(0, threads).Select(_ => new LockedThread(globalLock, clock, began, constants))];
    }

    /// <summary>What each thread interprets with, and by which it is recorded.</summary>
    public IReadOnlyList<LockedThread> Threads { get; }

    /// <summary>What they did, once all of them have ended.</summary>
    public LockRun Result() => new([.. Threads.Select(thread => thread.Spans)], _interval / 1000.0, Releases());

    // Null where nobody waited or ran native code.
    private bool? Releases() => Threads.SelectMany(thread => thread.Spans)
        .Where(span => span.State is LockState.Waits or LockState.RunsNative)
        .Select(span => (bool?)!span.HasLock)
        .FirstOrDefault();
}
