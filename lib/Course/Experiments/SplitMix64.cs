namespace NotebookCourse.Experiments;

/// <summary>A small generator of pseudo-random numbers: one seed gives one sequence, on every machine and runtime.</summary>
/// <remarks>
/// <see cref="Random"/> promises no such thing from one .NET to the next, and two learners who compare their runs
/// must have worked on the same numbers.
/// Source: Steele, Lea and Flood, <i>Fast splittable pseudorandom number generators</i>, 2014; constants and
/// reference output as in Vigna's public-domain <c>splitmix64.c</c>.
/// </remarks>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>The next integer from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    /// <remarks>Scales by multiplication; the bias is below one in 2³², as a range holds at most 2³² integers.</remarks>
    /// <exception cref="ArgumentException"><paramref name="low"/> is above <paramref name="high"/>.</exception>
    public int Next(int low, int high)
    {
        if (low > high)
            throw new ArgumentException(ExperimentsWords.EmptyRange.With(low, high));
        var range = (ulong)((long)high - low + 1);
        return (int)(low + (long)Math.BigMul(Next(), range, out _));
    }

    /// <summary>The next share: at least 0 and below 1.</summary>
    // As many bits as a double keeps exactly.
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));
}
