using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving;

/// <summary>Numbers of 64 bits that stand for what a thread has seen: equal where that is equal, and otherwise, but for one case in 10¹⁹, not.</summary>
internal static class Fingerprint
{
    /// <summary>Of two, one after the other.</summary>
    public static ulong Of(ulong first, ulong second)
    {
        // The finalizer of SplitMix64 spreads each bit over all others (Steele, Lea and Flood, 2014).
        var mixed = (first * 0x9E3779B97F4A7C15) + second + 0x632BE59BD9B4E019;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Of a text.</summary>
    public static ulong Of(string text)
    {
        var all = (ulong)text.Length;
        foreach (var letter in text) all = Of(all, letter);
        return all;
    }

    /// <summary>Of a value whose content is all there is to it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="origin">What stands for any other value, whose content cannot be seen: where it comes from.</param>
    public static ulong Of<T>(T value, ulong origin)
    {
        if (value is string text) return Of(text);
        if (!typeof(T).IsPrimitive && !typeof(T).IsEnum) return value is null ? 0 : origin;
        return Unsafe.SizeOf<T>() switch
        {
            1 => Unsafe.As<T, byte>(ref value),
            2 => Unsafe.As<T, ushort>(ref value),
            4 => Unsafe.As<T, uint>(ref value),
            _ => Unsafe.As<T, ulong>(ref value),
        };
    }

    /// <summary>Whether nobody could tell that one value took the place of the other.</summary>
    public static bool AreSame<T>(T one, T other) =>
        typeof(T).IsValueType || one is string ? EqualityComparer<T>.Default.Equals(one, other) : ReferenceEquals(one, other);
}
