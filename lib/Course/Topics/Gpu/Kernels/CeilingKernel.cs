using ILGPU;

namespace NotebookCourse.Topics.Gpu.Kernels;

/// <summary>Arithmetic that touches no memory: as many operations a second as a device can do.</summary>
internal static class CeilingKernel
{
    /// <summary>Operations of a turn: eight multiplications and eight additions, none of which waits for another.</summary>
    public const int OperationsPerTurn = 16;

    /// <summary>What each thread does.</summary>
    public static void Run(Index1D index, int turns, float factor, ArrayView<float> answer)
    {
        float a = index, b = a + 1, c = a + 2, d = a + 3, e = a + 4, f = a + 5, g = a + 6, h = a + 7;
        for (var turn = 0; turn < turns; turn++)
        {
            a = a * factor + 1f;
            b = b * factor + 1f;
            c = c * factor + 1f;
            d = d * factor + 1f;
            e = e * factor + 1f;
            f = f * factor + 1f;
            g = g * factor + 1f;
            h = h * factor + 1f;
        }
        // Written, so that nothing of it can be left out.
        answer[index] = a + b + c + d + e + f + g + h;
    }
}
