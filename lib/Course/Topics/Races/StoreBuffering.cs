namespace NotebookCourse.Topics.Races;

/// <summary>Each thread writes its own variable and then reads the other's. The outcome is what the two read.</summary>
/// <remarks>
/// In whatever order the steps come, the first write comes before both reads or before the other thread's: so somebody
/// reads 1. Yet a processor keeps its writes in a buffer for a while and reads on, and then both have read 0. This is what Peterson's
/// lock and Dekker's fall over, and what the explorer does not show.
/// Source: Sewell and others, x86-TSO, 2010.
/// </remarks>
public static class StoreBuffering
{
    /// <summary>Writes and reads that are volatile, which keeps the compiler from exchanging them, and not the processor.</summary>
    public static LitmusTest<Pair, (int, int)> WithoutFence() => Litmus.Of(
            RacesWords.StoreBuffering,
            () => new Pair(),
            pair =>
            {
                Volatile.Write(ref pair.X, 1);
                pair.ReadY = Volatile.Read(ref pair.Y);
            },
            pair =>
            {
                Volatile.Write(ref pair.Y, 1);
                pair.ReadX = Volatile.Read(ref pair.X);
            },
            pair => (pair.ReadY, pair.ReadX))
        .InOrder()
        .Interesting((0, 0), RacesWords.StoresBuffered);

    /// <summary>The same with a full fence between write and read: nobody reads before its write is there for all.</summary>
    public static LitmusTest<Pair, (int, int)> WithFence() => Litmus.Of(
            RacesWords.StoreBufferingFenced,
            () => new Pair(),
            pair =>
            {
                Volatile.Write(ref pair.X, 1);
                Interlocked.MemoryBarrier();
                pair.ReadY = Volatile.Read(ref pair.Y);
            },
            pair =>
            {
                Volatile.Write(ref pair.Y, 1);
                Interlocked.MemoryBarrier();
                pair.ReadX = Volatile.Read(ref pair.X);
            },
            pair => (pair.ReadY, pair.ReadX))
        .InOrder()
        .Forbidden((0, 0), RacesWords.StoresFenced);

    private static LitmusTest<Pair, (int, int)> InOrder(this LitmusTest<Pair, (int, int)> test) => test
        .Acceptable((0, 1), RacesWords.FirstWasFirst)
        .Acceptable((1, 0), RacesWords.SecondWasFirst)
        .Acceptable((1, 1), RacesWords.BothWroteFirst);

    /// <summary>What the threads share.</summary>
    public sealed class Pair
    {
        internal int X, Y, ReadX, ReadY;
    }
}
