namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="Monitor"/> in twins; outside an exploration each is the method of that name.</summary>
internal static class MonitorCalls
{
    /// <summary>As <see cref="Monitor.Enter(object)"/>.</summary>
    public static void Enter(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (Sight.Current is { } sight) sight.MonitorOf(obj).Enter();
        else Monitor.Enter(obj);
    }

    /// <summary>As <see cref="Monitor.Enter(object, ref bool)"/>.</summary>
    public static void Enter(object obj, ref bool lockTaken)
    {
        ThrowIfTaken(ref lockTaken);
        Enter(obj);
        Memory.StoreVariable(ref lockTaken, true);
    }

    /// <summary>As <see cref="Monitor.TryEnter(object)"/>.</summary>
    public static bool TryEnter(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return Sight.Current is { } sight ? sight.MonitorOf(obj).TryEnter() : Monitor.TryEnter(obj);
    }

    /// <summary>As <see cref="Monitor.TryEnter(object, ref bool)"/>.</summary>
    public static void TryEnter(object obj, ref bool lockTaken) => TryEnter(obj, 0, ref lockTaken);

    /// <summary>As <see cref="Monitor.TryEnter(object, int)"/>.</summary>
    public static bool TryEnter(object obj, int millisecondsTimeout)
    {
        if (Sight.Current is null) return Monitor.TryEnter(obj, millisecondsTimeout);
        if (!TimeLimit.IsForEver(millisecondsTimeout)) return TryEnter(obj);
        Enter(obj);
        return true;
    }

    /// <summary>As <see cref="Monitor.TryEnter(object, TimeSpan)"/>.</summary>
    public static bool TryEnter(object obj, TimeSpan timeout) => TryEnter(obj, TimeLimit.Of(timeout));

    /// <summary>As <see cref="Monitor.TryEnter(object, int, ref bool)"/>.</summary>
    public static void TryEnter(object obj, int millisecondsTimeout, ref bool lockTaken)
    {
        ThrowIfTaken(ref lockTaken);
        Memory.StoreVariable(ref lockTaken, TryEnter(obj, millisecondsTimeout));
    }

    /// <summary>As <see cref="Monitor.TryEnter(object, TimeSpan, ref bool)"/>.</summary>
    public static void TryEnter(object obj, TimeSpan timeout, ref bool lockTaken) => TryEnter(obj, TimeLimit.Of(timeout), ref lockTaken);

    /// <summary>As <see cref="Monitor.Exit(object)"/>.</summary>
    public static void Exit(object obj)
    {
        if (Sight.Current is { } sight) sight.MonitorOf(obj).Exit();
        else Monitor.Exit(obj);
    }

    /// <summary>As <see cref="Monitor.IsEntered(object)"/>.</summary>
    public static bool IsEntered(object obj) => Sight.Current is { } sight ? sight.MonitorOf(obj).IsMine : Monitor.IsEntered(obj);

    /// <summary>As <see cref="Monitor.Wait(object)"/>.</summary>
    public static bool Wait(object obj)
    {
        if (Sight.Current is not { } sight) return Monitor.Wait(obj);
        return sight.MonitorOf(obj).Wait(forEver: true);
    }

    /// <summary>As <see cref="Monitor.Wait(object, int)"/>.</summary>
    public static bool Wait(object obj, int millisecondsTimeout) =>
        Sight.Current is { } sight ? sight.MonitorOf(obj).Wait(TimeLimit.IsForEver(millisecondsTimeout)) : Monitor.Wait(obj, millisecondsTimeout);

    /// <summary>As <see cref="Monitor.Wait(object, TimeSpan)"/>.</summary>
    public static bool Wait(object obj, TimeSpan timeout) => Wait(obj, TimeLimit.Of(timeout));

    /// <summary>As <see cref="Monitor.Pulse(object)"/>.</summary>
    public static void Pulse(object obj)
    {
        if (Sight.Current is { } sight) sight.MonitorOf(obj).Pulse(all: false);
        else Monitor.Pulse(obj);
    }

    /// <summary>As <see cref="Monitor.PulseAll(object)"/>.</summary>
    public static void PulseAll(object obj)
    {
        if (Sight.Current is { } sight) sight.MonitorOf(obj).Pulse(all: true);
        else Monitor.PulseAll(obj);
    }

    // .NET itself says what is wrong with one that is true.
    private static void ThrowIfTaken(ref bool lockTaken)
    {
        var isTaken = Memory.LoadVariable(ref lockTaken);
        if (isTaken) Monitor.Enter(new object(), ref isTaken);
    }
}
