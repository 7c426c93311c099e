using ILGPU;

namespace NotebookCourse.Topics.Gpu.Kernels;

/// <summary>A sum as a tree: each group of threads halves what is left until one number stands there.</summary>
/// <remarks>Source: Harris, <i>Optimizing parallel reduction in CUDA</i>, 2007.</remarks>
internal static class SumKernel
{
    /// <summary>The most threads of a group.</summary>
    public const int MostThreads = 256;

    /// <summary>What each thread does; the group writes one number.</summary>
    /// <param name="values">What to add.</param>
    /// <param name="sums">A place for each group.</param>
    /// <remarks>A group has a power of two of threads, at most <see cref="MostThreads"/>.</remarks>
    public static void Run(ArrayView<int> values, ArrayView<int> sums)
    {
        var shared = SharedMemory.Allocate<int>(MostThreads);
        // First each thread adds up values of its own, in great strides, so that at every moment neighbours read neighbours.
        var own = 0;
        for (long i = Grid.GlobalLinearIndex; i < values.Length; i += (long)Grid.DimX * Group.DimX)
            own += values[i];
        shared[Group.IdxX] = own;
        Group.Barrier();
        for (var half = Group.DimX / 2; half > 0; half /= 2)
        {
            if (Group.IdxX < half)
                shared[Group.IdxX] += shared[Group.IdxX + half];
            // Outside the if: a barrier that some threads of a group never reach holds the others for ever.
            Group.Barrier();
        }
        if (Group.IdxX == 0)
            sums[Grid.IdxX] = shared[0];
    }
}
