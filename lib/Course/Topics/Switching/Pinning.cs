using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Switching;

/// <summary>On which processors the calling thread may run.</summary>
/// <remarks>
/// On Linux only: elsewhere nothing is pinned, and whoever shows a result says so. A thread takes what it was told with
/// it when it ends, so only threads of our own are ever pinned. Those that they start are not: the runtime gives a
/// new thread the processors of the program.
/// </remarks>
internal static class Pinning
{
    // Room for 1,024 processors, as in the C library's cpu_set_t.
    private const int Longs = 16, BitsALong = 64;

    /// <summary>The processors that this program may use, by the system's numbers; none where threads cannot be pinned.</summary>
    public static IReadOnlyList<int> Allowed { get; } = OfThisThread();

    /// <summary>From now on the calling thread runs on one processor only, if the system lets it.</summary>
    /// <param name="which">Which of <see cref="Allowed"/>, counted from the last: the first serves most of the machine's interrupts.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryPin(int which)
    {
        if (which >= Allowed.Count) return false;
        var (processor, mask) = (Allowed[^(which + 1)], new ulong[Longs]);
        mask[processor / BitsALong] = 1UL << (processor % BitsALong);
        return Affinity.TryWrite(mask);
    }

    /// <summary>The processors that the calling thread may use; none where the system does not say.</summary>
    public static IReadOnlyList<int> OfThisThread()
    {
        var mask = new ulong[Longs];
        if (!Affinity.TryRead(mask)) return [];
        return [.. Enumerable.Range(0, Longs * BitsALong).Where(processor => (mask[processor / BitsALong] >> (processor % BitsALong) & 1) != 0)];
    }
}
