using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Downloads;

/// <summary>Random numbers that do not depend on who comes first.</summary>
/// <remarks>
/// One generator for all requests would give another number to each whenever they arrive in another order. So
/// each event has a generator of its own, made from the seed, from what it is about, and from its number.
/// </remarks>
internal static class SeededRandom
{
    /// <summary>The seed where nobody chose one.</summary>
    public const ulong DefaultSeed = 103;

    /// <summary>The generator of one event.</summary>
    public static SplitMix64 Of(ulong seed, string about, int time) =>
        new(new SplitMix64(new SplitMix64(seed).Next() ^ Hash(about)).Next() ^ (ulong)time);

    // Fowler, Noll and Vo, 1a, 64 bits. string.GetHashCode differs from one process to the next.
    private static ulong Hash(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var character in text)
            hash = (hash ^ character) * 0x100000001B3UL;
        return hash;
    }
}
