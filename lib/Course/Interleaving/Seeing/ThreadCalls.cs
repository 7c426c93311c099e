using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="Thread"/> and <see cref="ThreadPool"/> in twins; outside an exploration each is the method of that name.</summary>
internal static class ThreadCalls
{
    private static readonly ConditionalWeakTable<Thread, Delegate> Bodies = [];

    /// <summary>As the constructor.</summary>
    public static Thread New(ThreadStart start) => Make(new Thread(start), start);

    /// <summary>As the constructor.</summary>
    public static Thread New(ThreadStart start, int maxStackSize) => Make(new Thread(start, maxStackSize), start);

    /// <summary>As the constructor.</summary>
    public static Thread New(ParameterizedThreadStart start) => Make(new Thread(start), start);

    /// <summary>As the constructor.</summary>
    public static Thread New(ParameterizedThreadStart start, int maxStackSize) => Make(new Thread(start, maxStackSize), start);

    /// <summary>As <see cref="Thread.Start()"/>.</summary>
    public static void Start(Thread thread)
    {
        if (!TryStart(thread, null)) thread.Start();
    }

    /// <summary>As <see cref="Thread.Start(object?)"/>.</summary>
    public static void Start(Thread thread, object? parameter)
    {
        // One that takes nothing is told by .NET that it cannot be given anything.
        if (IsOfNothing(thread) || !TryStart(thread, parameter)) thread.Start(parameter);
    }

    /// <summary>As <see cref="Thread.Join()"/>.</summary>
    public static void Join(Thread thread)
    {
        if (Sight.Current is not { } sight) thread.Join();
        else sight.Endings.WaitFor([Started(sight, thread)]);
    }

    // In an exploration no time passes: who waits for a while looks at some moment, and each of them is explored.

    /// <summary>As <see cref="Thread.Join(int)"/>.</summary>
    public static bool Join(Thread thread, int millisecondsTimeout)
    {
        if (Sight.Current is not { } sight) return thread.Join(millisecondsTimeout);
        if (!TimeLimit.IsForEver(millisecondsTimeout)) return sight.Endings.Look(Started(sight, thread));
        Join(thread);
        return true;
    }

    /// <summary>As <see cref="Thread.Join(TimeSpan)"/>.</summary>
    public static bool Join(Thread thread, TimeSpan timeout) => Join(thread, TimeLimit.Of(timeout));

    /// <summary>As <see cref="Thread.Sleep(int)"/>.</summary>
    public static void Sleep(int millisecondsTimeout)
    {
        if (Sight.Current is not { } sight || sight.Running is null) Thread.Sleep(millisecondsTimeout);
        else if (TimeLimit.IsForEver(millisecondsTimeout)) sight.Endings.WaitFor([sight.Endings.Know(new object(), InterleavingWords.SleepWithoutEnd, () => false)]);
    }

    /// <summary>As <see cref="Thread.Sleep(TimeSpan)"/>.</summary>
    public static void Sleep(TimeSpan timeout) => Sleep(TimeLimit.Of(timeout));

    /// <summary>As <see cref="Thread.IsAlive"/>.</summary>
    public static bool IsAlive(Thread thread)
    {
        if (Sight.Current is not { } sight) return thread.IsAlive;
        return sight.Endings.Find(thread) is { } ending && !sight.Endings.Look(ending);
    }

    /// <summary>As <see cref="ThreadPool.QueueUserWorkItem(WaitCallback)"/>.</summary>
    public static bool QueueUserWorkItem(WaitCallback callBack) => QueueUserWorkItem(callBack, null);

    /// <summary>As <see cref="ThreadPool.QueueUserWorkItem(WaitCallback, object?)"/>.</summary>
    public static bool QueueUserWorkItem(WaitCallback callBack, object? state)
    {
        if (Sight.Current is not { } sight || sight.Running is not { } starter) return ThreadPool.QueueUserWorkItem(callBack, state);
        ArgumentNullException.ThrowIfNull(callBack);
        sight.Fence();
        sight.Scheduler.Start(starter, () => callBack(state)).IsOfThePool = true;
        return true;
    }

    private static Thread Make(Thread thread, Delegate body)
    {
        if (Sight.Current is not { } sight) return thread;
        sight.NoteMade(thread);
        Bodies.Add(thread, body);
        return thread;
    }

    private static bool IsOfNothing(Thread thread) => Bodies.TryGetValue(thread, out var body) && body is ThreadStart;

    private static bool TryStart(Thread thread, object? parameter)
    {
        if (Sight.Current is not { } sight || sight.Running is not { } starter || !Bodies.TryGetValue(thread, out var body)) return false;
        if (sight.Endings.Find(thread) is not null) throw new ThreadStateException(InterleavingWords.StartedTwice);
        sight.Fence();
        var hasEnded = false;
        Ending? ending = null;
        var started = sight.Scheduler.Start(starter, () =>
        {
            if (body is ThreadStart start) start();
            else ((ParameterizedThreadStart)body)(parameter);
            sight.Endings.Complete(ending!, () => hasEnded = true);
        });
        ending = sight.Endings.Know(thread, InterleavingWords.StartedThread.With(started.Name), () => hasEnded, started);
        return true;
    }

    private static Ending Started(Sight sight, Thread thread) => sight.Endings.Find(thread) ?? throw new ThreadStateException(InterleavingWords.NotStarted);
}
