using System.Runtime.CompilerServices;

namespace NotebookCourse.Workloads;

/// <summary>Work for a processor and for nothing else: it touches no memory, and nobody can leave it out.</summary>
internal static class Arithmetic
{
    /// <summary>So many steps of a linear congruential generator, each of which needs the one before it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Spin(uint state, int turns)
    {
        for (var i = 0; i < turns; i++)
            state = state * 1_664_525 + 1_013_904_223;
        return state;
    }
}
