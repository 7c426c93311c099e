namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of what waits for several <see cref="WaitHandle"/> in twins; outside an exploration each is the method of that name.</summary>
internal static class WaitHandleCalls
{
    // So many .NET can wait for.
    private const int Most = 64;

    /// <summary>As <see cref="WaitHandle.WaitAll(WaitHandle[])"/>.</summary>
    public static bool WaitAll(WaitHandle[] waitHandles) => WaitAll(waitHandles, Timeout.Infinite);

    /// <summary>As <see cref="WaitHandle.WaitAll(WaitHandle[], TimeSpan)"/>.</summary>
    public static bool WaitAll(WaitHandle[] waitHandles, TimeSpan timeout) => WaitAll(waitHandles, TimeLimit.Of(timeout));

    /// <summary>As <see cref="WaitHandle.WaitAll(WaitHandle[], int)"/>.</summary>
    public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout) =>
        Find(waitHandles, nameof(WaitAll), all: true) is { } handles ? SimulatedHandle.WaitFor(handles, all: true, TimeLimit.IsForEver(millisecondsTimeout)) >= 0 : WaitHandle.WaitAll(waitHandles, millisecondsTimeout);

    /// <summary>As <see cref="WaitHandle.WaitAny(WaitHandle[])"/>.</summary>
    public static int WaitAny(WaitHandle[] waitHandles) => WaitAny(waitHandles, Timeout.Infinite);

    /// <summary>As <see cref="WaitHandle.WaitAny(WaitHandle[], TimeSpan)"/>.</summary>
    public static int WaitAny(WaitHandle[] waitHandles, TimeSpan timeout) => WaitAny(waitHandles, TimeLimit.Of(timeout));

    /// <summary>As <see cref="WaitHandle.WaitAny(WaitHandle[], int)"/>.</summary>
    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout)
    {
        if (Find(waitHandles, nameof(WaitAny), all: false) is not { } handles) return WaitHandle.WaitAny(waitHandles, millisecondsTimeout);
        var found = SimulatedHandle.WaitFor(handles, all: false, TimeLimit.IsForEver(millisecondsTimeout));
        return found < 0 ? WaitHandle.WaitTimeout : found;
    }

    // None where .NET throws an exception, and where nothing is known of one of them.
    private static SimulatedHandle[]? Find(WaitHandle[] waitHandles, string method, bool all)
    {
        if (Sight.Current is not { } sight || InBulk.ReadAll(waitHandles, $"{nameof(WaitHandle)}.{method}") is not { Length: > 0 and <= Most } handles) return null;
        if (Array.Exists(handles, each => each is null) || (all && handles.Distinct().Count() < handles.Length)) return null;
        var simulated = handles.Select(sight.SimulationOf).OfType<SimulatedHandle>().ToArray();
        return simulated.Length == handles.Length ? simulated : null;
    }
}
