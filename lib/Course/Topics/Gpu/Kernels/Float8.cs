using System.Runtime.CompilerServices;

namespace NotebookCourse.Topics.Gpu.Kernels;

/// <summary>Four numbers that stand side by side: a GPU fetches them with one instruction.</summary>
internal struct Float4
{
    public float A, B, C, D;
}

/// <summary>Eight numbers that a thread keeps in registers: an array would lie in memory.</summary>
internal struct Float8
{
    public Float4 Near, Far;

    /// <summary>Each of these plus a number times each of the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float8 Add(Float8 sums, float factor, Float8 others)
    {
        sums.Near.A += factor * others.Near.A;
        sums.Near.B += factor * others.Near.B;
        sums.Near.C += factor * others.Near.C;
        sums.Near.D += factor * others.Near.D;
        sums.Far.A += factor * others.Far.A;
        sums.Far.B += factor * others.Far.B;
        sums.Far.C += factor * others.Far.C;
        sums.Far.D += factor * others.Far.D;
        return sums;
    }
}
