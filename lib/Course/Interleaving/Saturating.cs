namespace NotebookCourse.Interleaving;

/// <summary>Sums that stay at the greatest number there is, where others would begin again at 0.</summary>
internal static class Saturating
{
    /// <summary>The sum; <see cref="UInt128.MaxValue"/> means at least that many.</summary>
    public static UInt128 Sum(UInt128 one, UInt128 other) => UInt128.MaxValue - one < other ? UInt128.MaxValue : one + other;
}
